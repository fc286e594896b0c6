package org.scimconsole.entra.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of several files, with steps and modified properties that came in files of their own. */
final class ExportedLines {
    /** More than this would not fit beside everything else in a small heap. */
    static final int MOST = 500_000;

    private final List<ExportedEntry> entries = new ArrayList<>();
    private final Map<String, List<ProvisioningStep>> steps = new HashMap<>();
    private final Map<String, List<ModifiedProperty>> properties = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(ExportedEntry entry, String where) throws LogFileException {
        if (entries.size() >= MOST) {
            throw new LogFileException(
                    where + ": more than 500,000 lines are too many at once. Filter the log in Entra to fewer days.");
        }
        entries.add(entry);
    }

    void addStep(String change, ProvisioningStep step) {
        steps.computeIfAbsent(change, each -> new ArrayList<>()).add(step);
    }

    void addProperty(String change, ModifiedProperty property) {
        properties.computeIfAbsent(change, each -> new ArrayList<>()).add(property);
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    ExportedLog build(String names) throws LogFileException {
        if (entries.isEmpty()) {
            throw new LogFileException(
                    steps.isEmpty() && properties.isEmpty()
                            ? names + " holds no line of a provisioning log."
                            : names + " holds only steps or modified properties. Choose the file with the lines, too.");
        }
        List<@Nullable Instant> times =
                ExportedTimes.read(entries.stream().map(entry -> entry.at).toList());
        List<ProvisioningEntry> built = new ArrayList<>();
        int timeless = 0;
        for (int i = 0; i < entries.size(); i++) {
            ExportedEntry entry = entries.get(i);
            Instant at = times.get(i);
            if (at == null) {
                timeless++;
                continue;
            }
            entry.steps.addAll(steps.getOrDefault(entry.changeId, List.of()));
            entry.modified.addAll(properties.getOrDefault(entry.changeId, List.of()));
            built.add(entry.build(at));
        }
        if (built.isEmpty()) {
            throw new LogFileException(names + " holds no date that can be read, such as \"" + entries.get(0).at
                    + "\". Download the provisioning logs again with the portal in English.");
        }
        if (timeless > 0) {
            notes.add(
                    timeless == 1
                            ? "1 line was left out because its date cannot be read."
                            : timeless + " lines were left out because their date cannot be read.");
        }
        built.sort(Comparator.comparing(ProvisioningEntry::at));
        return new ExportedLog(List.copyOf(built), List.copyOf(notes));
    }
}
