package org.scimconsole.console.brake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.BrakeView;
import org.scimconsole.client.admin.HeldView;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.ShownPath;

/** Puts held requests and the use of the budget into words. */
final class HeldRows {
    private final Messages messages;
    private final Formats formats;

    HeldRows(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    HeldRow row(HeldView held) {
        LogSubject subject = held.subject();
        boolean group = subject.type().equals("GROUP");
        String name = orEmpty(subject.name());
        return new HeldRow(
                held.id(),
                held.kind(),
                held.number(),
                name.isEmpty() ? orEmpty(subject.id()) : name,
                subject.id() == null ? "" : group ? "groups" : "users",
                orEmpty(subject.id()),
                messages.text("brake.kind.does." + key(held.kind()), held.number()),
                messages.text("brake.held.since", formats.dateTime(held.firstAt()), formats.ago(held.firstAt())),
                held.method() + " " + ShownPath.of(held.path()),
                messages.text("brake.held.tries", held.attempts(), formats.ago(held.lastAt())),
                held.releasedAt() != null,
                held.releasedAt() == null
                        ? messages.text("brake.held.state.held")
                        : messages.text("brake.held.state.released", orEmpty(held.releasedBy())));
    }

    KindUse use(BrakeView.Use use) {
        return new KindUse(
                messages.text("brake.kind.name." + key(use.kind())),
                messages.text("brake.use", formats.number(use.applied()), formats.number(use.budget())),
                use.held() == 0 ? "" : messages.text("brake.use.held", use.held()),
                use.budget() == 0 ? 1 : Math.min(1, (double) use.applied() / use.budget()));
    }

    /** Such as "10 deactivations, 2 deletions". */
    String sum(List<HeldRow> rows) {
        Map<String, Long> numbers = new TreeMap<>();
        rows.forEach(row -> numbers.merge(row.kind(), row.number(), Long::sum));
        List<String> parts = new ArrayList<>();
        numbers.forEach((kind, number) -> parts.add(messages.text("brake.kind.count." + key(kind), number)));
        return String.join(", ", parts);
    }

    private static String key(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
