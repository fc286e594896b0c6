package org.scimconsole.console.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AttributeChange;
import org.scimconsole.client.admin.RehearsalView;
import org.scimconsole.client.admin.RehearsedRow;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/** Puts a rehearsal and its difference into words. */
final class RehearsalWords {
    private static final int NAMED = 5;
    private static final int VALUES = 4;

    private final Messages messages;
    private final Formats formats;

    RehearsalWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    RehearsalSummary summary(RehearsalView view) {
        List<RehearsalSummary.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "started",
                messages.text("rehearsal.started.by", formats.dateTime(view.startedAt()), view.startedBy())));
        facts.add(fact("expires", formats.dateTime(view.expiresAt())));
        facts.add(fact("token", view.tokenHint() == null ? messages.text("common.none") : "…" + view.tokenHint()));
        facts.add(fact("last", formats.ago(view.lastRequestAt())));
        List<RehearsalSummary.Fact> counts = new ArrayList<>();
        counts.add(fact("users", counted(view.users())));
        counts.add(fact("groups", counted(view.groups())));
        counts.add(fact("members", messages.text("rehearsal.members.count", view.joined(), view.left())));
        counts.add(fact("refused", formats.number(view.refused())));
        return new RehearsalSummary(
                view.baseUrl(),
                facts,
                counts,
                view.movedOn().isEmpty()
                        ? ""
                        : messages.text("rehearsal.moved", view.movedOn().size(), names(view.movedOn())),
                braked(view),
                view.scimEnabled() ? "" : messages.text("rehearsal.scim_off"),
                view.same()
                        ? messages.text(view.lastRequestAt() == null ? "rehearsal.waiting" : "rehearsal.nothing")
                        : "",
                !view.movedOn().isEmpty(),
                view.scimEnabled() && !view.same());
    }

    private RehearsalSummary.Fact fact(String key, String value) {
        return new RehearsalSummary.Fact(messages.text("rehearsal.fact." + key), value);
    }

    private static String names(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? first + ", …" : first;
    }

    private String counted(Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return messages.text("common.none");
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, number) -> parts.add(formats.number(number) + " " + kind(kind)));
        return String.join(" · ", parts);
    }

    private String braked(RehearsalView view) {
        List<String> parts = new ArrayList<>();
        for (RehearsalView.Removals each : view.removals()) {
            Long budget = each.budget();
            if (budget != null && each.number() > budget) {
                parts.add(messages.text(
                        "rehearsal.brake." + each.kind().toLowerCase(Locale.ROOT), each.number(), budget));
            }
        }
        return parts.isEmpty() ? "" : messages.text("rehearsal.braked", String.join(", ", parts));
    }

    /** @return one word for what something came to */
    String kind(String kind) {
        String key = "rehearsal.kind." + kind.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : kind;
    }

    RehearsalRow row(RehearsedRow row) {
        return new RehearsalRow(
                row.kind(), row.name() == null ? messages.text("common.none") : row.name(), detail(row));
    }

    private String detail(RehearsedRow row) {
        if (row.group() != null) {
            return row.group();
        }
        if (row.message() != null) {
            return row.rule() == null
                    ? row.message()
                    : messages.text("rehearsal.refused.rule", row.rule(), row.message());
        }
        if (row.kind().equals("CREATED")) {
            return userName(row);
        }
        List<String> parts = new ArrayList<>();
        for (AttributeChange change : row.changes()) {
            if (parts.size() == VALUES) {
                parts.add("…");
                break;
            }
            parts.add(messages.text(
                    "rehearsal.change", change.attribute(), value(change.before()), value(change.after())));
        }
        return String.join(" · ", parts);
    }

    /** Of somebody new every attribute is new; the one that tells him apart is enough. */
    private static String userName(RehearsedRow row) {
        return row.changes().stream()
                .filter(change -> change.attribute().equals("userName"))
                .map(AttributeChange::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String value(@Nullable String value) {
        return value == null || value.isEmpty() ? messages.text("common.none") : value;
    }
}
