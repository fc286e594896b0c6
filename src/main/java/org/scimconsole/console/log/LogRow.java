package org.scimconsole.console.log;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.console.i18n.Said;

/**
 * A row of the log, told as an event.
 *
 * @param id the request's id
 * @param at when
 * @param sentence what happened
 * @param outcome in capitals
 * @param method the HTTP method
 * @param path the path with its redacted query
 * @param status the HTTP status
 * @param durationMillis how long it took, in milliseconds
 * @param rule the rule that decided; empty for none
 * @param subjectType USER or GROUP; empty for none
 * @param subjectId our id; empty for none
 * @param subjectExternalId the identity provider's id; empty for none
 * @param subjectName empty for none
 * @param actor who asked
 * @param source the address it came from; empty when unknown
 * @param cycle the cycle it belongs to; empty for none
 * @param probe whether it is one of Entra's tests of the connection
 */
public record LogRow(
        String id,
        Instant at,
        String sentence,
        String outcome,
        String method,
        String path,
        int status,
        long durationMillis,
        String rule,
        String subjectType,
        String subjectId,
        String subjectExternalId,
        String subjectName,
        String actor,
        String source,
        String cycle,
        boolean probe) {
    /** As whoever checks an endpoint names what it makes and then deletes. */
    private static final Pattern MADE_BY_A_CHECK =
            Pattern.compile("Check((\\.[a-z]+)?\\.[0-2][0-9a-z]{9}(@example\\.com)?|-[0-2][0-9a-z]{9})");

    /** What exports call the cells of {@link #cells}. */
    static final List<String> CELL_NAMES = List.of(
            "id",
            "at",
            "outcome",
            "message",
            "rule",
            "subjectType",
            "subjectId",
            "subjectExternalId",
            "subjectName",
            "method",
            "path",
            "status",
            "durationMillis",
            "cycle",
            "actor",
            "source",
            "probe");

    static LogRow of(LogEntry entry, Said said) {
        LogSubject subject = entry.subject();
        String message = orEmpty(entry.message());
        String name = subject == null ? "" : orEmpty(subject.name());
        return new LogRow(
                entry.id(),
                entry.at(),
                message.isEmpty()
                        ? (entry.method() + " " + (name.isEmpty() ? entry.path() : name))
                        : said.text(message),
                entry.outcome(),
                entry.method(),
                entry.path(),
                entry.status(),
                entry.durationMillis(),
                orEmpty(entry.rule()),
                subject == null ? "" : subject.type().toUpperCase(Locale.ROOT),
                subject == null ? "" : orEmpty(subject.id()),
                subject == null ? "" : orEmpty(subject.externalId()),
                name,
                orEmpty(entry.actor().name()),
                orEmpty(entry.source()),
                orEmpty(entry.cycle()),
                entry.probe());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @return whether it is about someone, or a group, that a check of this endpoint made */
    boolean ofCheck() {
        return MADE_BY_A_CHECK.matcher(subjectName).matches();
    }

    /** @return every cell as text for other programs */
    List<String> cells() {
        return List.of(
                id,
                at.toString(),
                outcome,
                sentence,
                rule,
                subjectType,
                subjectId,
                subjectExternalId,
                subjectName,
                method,
                path,
                String.valueOf(status),
                String.valueOf(durationMillis),
                cycle,
                actor,
                source,
                String.valueOf(probe));
    }
}
