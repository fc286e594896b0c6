package org.scimconsole.app;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Escrowed;

/** Prints what a cycle came to: a sentence, or a line of JSON. */
final class CyclePrinter {
    private final PrintStream out;
    private final boolean json;

    CyclePrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** @param waiting what failed and waits to be tried again, the next one due first */
    void print(CycleSummary summary, List<Escrowed> waiting) {
        Instant next = waiting.isEmpty() ? null : waiting.get(0).retryAt().truncatedTo(ChronoUnit.SECONDS);
        if (!json) {
            if (!summary.stoppedAtTheDoor()) {
                out.println(summary.sentence());
            }
            if (next != null) {
                out.println(waiting.size() + " waiting in escrow, next try " + next + ".");
            }
            return;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("cycleId", summary.cycleId());
        fields.put("kind", summary.kind().name());
        fields.put("ending", summary.ending().name());
        fields.put("created", summary.created());
        fields.put("updated", summary.updated());
        fields.put("disabled", summary.disabled());
        fields.put("deleted", summary.deleted());
        fields.put("skipped", summary.skipped());
        fields.put("failed", summary.failed());
        fields.put("waiting", waiting.size());
        fields.put("nextTry", next == null ? null : next.toString());
        fields.put("managersSet", summary.managersSet());
        fields.put("membersAdded", summary.membersAdded());
        fields.put("membersRemoved", summary.membersRemoved());
        fields.put("warnings", summary.warnings());
        fields.put("requests", summary.requests());
        fields.put("requestsPerSecond", Math.round(summary.requestsPerSecond() * 10) / 10.0);
        fields.put("durationMillis", summary.elapsed().toMillis());
        out.println(JsonText.of(fields));
    }
}
