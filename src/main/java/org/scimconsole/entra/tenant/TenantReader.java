package org.scimconsole.entra.tenant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a tenant from a file or a folder of files; the shapes stand in the description of this package. */
public final class TenantReader {
    private static final Pattern MEMBERS_FILE = Pattern.compile("(?i)members[-_ ](.+)\\.(json|csv)");

    /**
     * Reads a file, or every {@code .json} and {@code .csv} of a folder.
     *
     * @param path which
     * @throws TenantException with the place and the reason when it cannot be used
     */
    public Tenant read(Path path) throws TenantException {
        TenantBuilder tenant = new TenantBuilder();
        if (!Files.exists(path)) {
            throw new TenantException("There is no file " + path
                    + "; give the path of a Microsoft Graph export, or of a folder with Entra's CSV downloads.");
        }
        List<Path> files = Files.isDirectory(path) ? filesIn(path) : List.of(path);
        for (Path file : files) {
            readFile(tenant, file);
        }
        return tenant.build(String.valueOf(path));
    }

    /**
     * Reads JSON that is at hand, such as the sample tenant in the program.
     *
     * @param text the JSON
     * @param name for sentences
     */
    public Tenant read(Reader text, String name) throws TenantException {
        TenantBuilder tenant = new TenantBuilder();
        try {
            new GraphReader(tenant, name).read(text);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        return tenant.build(name);
    }

    /** @param json text in one of the JSON shapes */
    public Tenant read(String json) throws TenantException {
        return read(new StringReader(json), "the tenant");
    }

    private static List<Path> filesIn(Path folder) throws TenantException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|csv)"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new TenantException("The folder " + folder
                        + " holds no .json and no .csv file. Choose the one with the downloads from Entra.");
            }
            return files;
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    private static void readFile(TenantBuilder tenant, Path file) throws TenantException {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        Matcher members = MEMBERS_FILE.matcher(name);
        @Nullable String group = members.matches() ? members.group(1) : null;
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        try (Reader text = open(file)) {
            if (csv) {
                new CsvReader(tenant, name).read(text, group);
            } else if (group != null) {
                new GraphReader(tenant, name).readMembers(text, group);
            } else {
                new GraphReader(tenant, name).read(text);
            }
        } catch (CharacterCodingException e) {
            throw new TenantException(
                    name + " is not text in UTF-8. Choose an export of Microsoft Graph or of Entra.", e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static Reader open(Path file) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static TenantException unreadable(String name, IOException e) {
        String reason = String.valueOf(e.getMessage());
        return new TenantException(
                name + " cannot be read: " + (e instanceof AccessDeniedException ? "access denied" : reason) + ".", e);
    }
}
