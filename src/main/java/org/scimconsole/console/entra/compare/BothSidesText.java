package org.scimconsole.console.entra.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.ShownPath;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.JoinVerdict;
import org.scimconsole.entra.log.JoinedRow;
import org.scimconsole.entra.log.ModifiedProperty;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStep;

/** Puts one change, as both sides saw it, into words. */
final class BothSidesText {
    private final Messages messages;
    private final Formats formats;

    BothSidesText(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    BothSides of(CompareRow row, JoinedRow joined) {
        ProvisioningEntry theirs = joined.theirs();
        LogEntry ours = joined.foremost() == null ? joined.lookUp() : joined.foremost();
        List<LogEntry> requests =
                joined.ours().isEmpty() && joined.lookUp() != null ? List.of(joined.lookUp()) : joined.ours();
        return new BothSides(
                row,
                explanation(row, joined),
                theirs == null ? List.of() : theirs(row, theirs),
                ours == null ? List.of() : ours(row, ours),
                theirs == null
                        ? List.of()
                        : theirs.steps().stream().map(this::step).toList(),
                theirs == null
                        ? List.of()
                        : theirs.modified().stream().map(this::change).toList(),
                requests.stream().map(this::request).toList());
    }

    private String explanation(CompareRow row, JoinedRow joined) {
        boolean looked = row.verdict() == JoinVerdict.MISSING_HERE && joined.lookUp() != null;
        return messages.text("compare.explain."
                + (looked ? "looked_only" : row.verdict().name().toLowerCase(Locale.ROOT)));
    }

    private List<BothSides.Fact> theirs(CompareRow row, ProvisioningEntry entry) {
        List<BothSides.Fact> facts = new ArrayList<>();
        add(facts, "time", formats.date(entry.at()) + ", " + formats.time(entry.at()));
        add(facts, "action", row.action());
        add(facts, "status", row.status());
        ErrorInformation error = entry.error();
        add(facts, "code", row.code());
        add(facts, "reason", row.reason());
        add(facts, "advice", error == null ? "" : error.recommendedAction().english());
        add(facts, "source", row.sourceId());
        add(facts, "target", row.targetId());
        add(facts, "change", entry.changeId());
        add(facts, "cycle", entry.cycleId());
        return List.copyOf(facts);
    }

    private List<BothSides.Fact> ours(CompareRow row, LogEntry entry) {
        List<BothSides.Fact> facts = new ArrayList<>();
        LogSubject subject = entry.subject();
        add(facts, "time", formats.date(entry.at()) + ", " + formats.time(entry.at()));
        add(facts, "apart", row.apart().isEmpty() ? "" : messages.text("compare.apart", row.apart()));
        add(facts, "request", entry.method() + " " + ShownPath.of(entry.path()));
        add(facts, "answer", String.valueOf(entry.status()));
        add(facts, "rule", entry.rule());
        add(facts, "message", entry.message());
        add(facts, "id", subject == null ? null : subject.id());
        add(facts, "externalid", subject == null ? null : subject.externalId());
        add(facts, "requestid", entry.id());
        add(facts, "cycle", entry.cycle());
        return List.copyOf(facts);
    }

    private void add(List<BothSides.Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new BothSides.Fact(messages.text("compare.fact." + key), value));
        }
    }

    /** The kind and how it went in the console's language; what Entra says of it, as Entra says it. */
    private String step(ProvisioningStep step) {
        return messages.text(
                "compare.step.line",
                messages.text("entra.step." + step.type().name().toLowerCase(Locale.ROOT)),
                messages.text("entra.log.status." + step.status().name().toLowerCase(Locale.ROOT)),
                step.description().english());
    }

    private String change(ModifiedProperty property) {
        return property.displayName() + ": " + blank(property.oldValue()) + " → " + blank(property.newValue());
    }

    private String blank(@Nullable String value) {
        return value == null || value.isEmpty() ? messages.text("common.none") : value;
    }

    private BothSides.Request request(LogEntry entry) {
        return new BothSides.Request(
                entry.id(),
                messages.text(
                        "compare.request",
                        formats.time(entry.at()),
                        entry.method(),
                        ShownPath.of(entry.path()),
                        String.valueOf(entry.status())));
    }
}
