package org.scimconsole.entra.assignments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scimconsole.entra.assignments.Assignment.Kind;
import org.scimconsole.entra.log.CountedText;

/**
 * Reads who is assigned: Entra's CSV of an application's users and groups, or Graph's {@code appRoleAssignedTo} as JSON,
 * and who is in the assigned groups: Entra's CSV or Graph's JSON of their members in a file {@code members-GROUP} (the
 * group's id or name), rows with a column {@code groupId}, or groups with their members expanded. Several files together.
 */
public final class AssignmentReader {
    private static final int LONGEST_START = 1_024;
    private static final Pattern MEMBERS_FILE = Pattern.compile("(?i)members[-_ ](.+)\\.(json|csv)");

    /**
     * Reads a list; stops soon after its thread is interrupted.
     *
     * @param files which
     * @return who is assigned
     * @throws AssignmentFileException when a file cannot be used
     * @throws InterruptedIOException when its thread was interrupted
     */
    public AssignmentList read(List<Path> files) throws AssignmentFileException, InterruptedIOException {
        Set<Assignment> all = new LinkedHashSet<>();
        GroupMembers members = new GroupMembers();
        boolean nameless = false;
        int lists = 0;
        List<String> continued = new ArrayList<>();
        Map<String, String> continuedMembers = new LinkedHashMap<>();
        Set<String> wholeMembers = new HashSet<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Matcher ofGroup = MEMBERS_FILE.matcher(name);
            Set<Assignment> here = new LinkedHashSet<>();
            AtomicBoolean principals = new AtomicBoolean();
            AssignmentSink sink = (assignment, principal) -> {
                here.add(assignment);
                principals.compareAndSet(false, principal);
            };
            boolean continues;
            try (Reader text = new BufferedReader(CountedText.open(file, bytes -> {}))) {
                continues = readOne(text, name, sink, members);
            } catch (CharacterCodingException e) {
                throw new AssignmentFileException(name + " is not text in UTF-8. Choose a CSV or JSON file.", e);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                throw unreadable(name, e);
            }
            if (ofGroup.matches()) {
                String group = ofGroup.group(1);
                members.empty(group);
                here.forEach(member -> members.add(group, member));
                if (continues) {
                    continuedMembers.put(group.toLowerCase(Locale.ROOT), name);
                } else {
                    wholeMembers.add(group.toLowerCase(Locale.ROOT));
                    members.whole(group);
                }
            } else {
                lists++;
                if (continues) {
                    continued.add(name);
                }
                all.addAll(here);
                nameless |= !here.isEmpty()
                        && !principals.get()
                        && here.stream().allMatch(each -> each.kind() == Kind.USER);
            }
        }
        if (!continued.isEmpty() && continued.size() == lists) {
            throw new AssignmentFileException(continued.get(continued.size() - 1)
                    + " is one page of several, so people would seem unassigned who are not. Choose the pages that"
                    + " @odata.nextLink leads to with it.");
        }
        continuedMembers.keySet().removeAll(wholeMembers);
        for (String name : continuedMembers.values()) {
            throw new AssignmentFileException(name + " holds the first of several pages, so members would seem"
                    + " unassigned who are not. Put the pages that @odata.nextLink leads to behind it, into the same"
                    + " file.");
        }
        List<Assignment> people = of(all, Kind.USER);
        List<Assignment> groups = of(all, Kind.GROUP);
        if (people.isEmpty() && groups.isEmpty()) {
            String names = files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(", "));
            throw new AssignmentFileException(names + " assigns nobody and no group.");
        }
        return members.expand(people, groups, nameless);
    }

    /** Whether more pages follow that are not in the file. */
    private static boolean readOne(Reader text, String name, AssignmentSink into, GroupMembers members)
            throws IOException, AssignmentFileException {
        text.mark(LONGEST_START);
        int first = text.read();
        for (int i = 1; i < LONGEST_START && Character.isWhitespace(first); i++) {
            first = text.read();
        }
        text.reset();
        if (first < 0) {
            throw new AssignmentFileException(name + " is empty.");
        }
        if (first == '{' || first == '[') {
            return new AssignmentJson(name, into, members).read(text);
        }
        new AssignmentCsv(name, into, members).read(text);
        return false;
    }

    private static List<Assignment> of(Set<Assignment> all, Kind kind) {
        List<Assignment> some = new ArrayList<>();
        SeenPrincipals seen = new SeenPrincipals();
        for (Assignment each : all) {
            // One principal with two roles stands in the list twice.
            if (each.kind() == kind && seen.add(each)) {
                some.add(each);
            }
        }
        return List.copyOf(some);
    }

    private static AssignmentFileException unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "access is denied"
                : e instanceof NoSuchFileException ? "it is not there" : String.valueOf(e.getMessage());
        return new AssignmentFileException(name + " cannot be read: " + reason + ".", e);
    }
}
