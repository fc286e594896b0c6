package org.scimconsole.console.entra.compare;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.console.list.ShownPath;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.JoinedRow;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;

/** Makes rows for the table out of what was joined. */
final class CompareRows {
    private CompareRows() {}

    /** Worst first, and oldest first among the same. */
    static List<CompareRow> of(List<JoinedRow> joined) {
        return IntStream.range(0, joined.size())
                .mapToObj(i -> row(i, joined.get(i)))
                .sorted(Comparator.comparing(CompareRow::verdict))
                .toList();
    }

    private static CompareRow row(int index, JoinedRow joined) {
        ProvisioningEntry theirs = joined.theirs();
        LogEntry ours = joined.foremost();
        ErrorInformation error = theirs == null ? null : theirs.error();
        LogSubject subject = ours == null ? null : ours.subject();
        return new CompareRow(
                index,
                joined.verdict(),
                theirs == null ? joined.ours().get(0).at() : theirs.at(),
                who(theirs, subject),
                theirs != null ? theirs.source().type() : subject == null ? "" : capitalized(subject.type()),
                theirs == null ? "" : theirs.action().text(),
                theirs == null ? "" : theirs.status().text(),
                error == null ? "" : error.errorCode(),
                theirs == null ? "" : reason(theirs),
                theirs == null ? "" : theirs.changeId(),
                theirs == null ? "" : or(theirs.source().id()),
                theirs == null
                        ? subject == null ? "" : or(subject.id())
                        : or(theirs.target().id()),
                ours == null ? "" : ours.method() + " " + ShownPath.of(ours.path()),
                joined.ours().size(),
                ours == null ? 0 : ours.status(),
                ours == null ? "" : or(ours.rule()),
                ours == null ? "" : or(ours.message()),
                ours == null ? "" : ours.id(),
                ours == null ? "" : ours.at().toString(),
                joined.apart() == null ? "" : seconds(joined.apart()));
    }

    private static String who(@Nullable ProvisioningEntry theirs, @Nullable LogSubject subject) {
        if (theirs != null) {
            for (String name : new @Nullable String[] {
                theirs.source().displayName(),
                theirs.target().displayName(),
                theirs.source().id(),
                theirs.target().id()
            }) {
                if (name != null) {
                    return name;
                }
            }
        }
        return subject == null ? "" : subject.name() == null ? or(subject.id()) : or(subject.name());
    }

    /** Why not, in Entra's words: the reason of the failure, else what the step says that was skipped or failed. */
    static String reason(ProvisioningEntry entry) {
        ErrorInformation error = entry.error();
        if (error != null && !error.reason().isEmpty()) {
            return error.reason().english();
        }
        if (entry.status() == ProvisioningStatus.SUCCESS) {
            return "";
        }
        return entry.steps().stream()
                .filter(step -> step.status() != ProvisioningStatus.SUCCESS)
                .map(CompareRows::words)
                .findFirst()
                .orElse("");
    }

    private static String words(ProvisioningStep step) {
        String skip = step.details().get("SkipReason");
        return skip == null || step.description().english().contains(skip)
                ? step.description().english()
                : (skip + ": " + step.description().english());
    }

    static String seconds(Duration apart) {
        return String.format(Locale.ROOT, "%.1f", apart.toMillis() / 1000.0);
    }

    private static String capitalized(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
