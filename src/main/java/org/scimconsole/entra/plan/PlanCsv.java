package org.scimconsole.entra.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a plan as CSV (RFC 4180), with a byte order mark, without which spreadsheets garble accents. */
public final class PlanCsv {
    private static final List<String> NAMES =
            List.of("verdict", "type", "name", "explanation", "joins", "leaves", "changes", "sourceId", "targetId");

    /** @return one line an item; the cautions come first, as lines of the verdict CAUTION */
    public String text(Plan plan) {
        StringBuilder text = new StringBuilder("\uFEFF").append(line(NAMES));
        plan.cautions()
                .forEach(caution ->
                        text.append(line(List.of("CAUTION", "", "", caution.english(), "", "", "", "", ""))));
        plan.items()
                .forEach(item -> text.append(line(List.of(
                        item.kind().name(),
                        item.type(),
                        orEmpty(item.name()),
                        item.sentence().english(),
                        String.join("; ", item.joins()),
                        String.join("; ", item.leaves()),
                        item.changes().stream()
                                .map(change -> change.displayName() + ": " + orEmpty(change.oldValue()) + " → "
                                        + orEmpty(change.newValue()))
                                .collect(Collectors.joining("; ")),
                        orEmpty(item.sourceId()),
                        orEmpty(item.targetId())))));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(PlanCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** An apostrophe stands before what a spreadsheet would run as a formula. */
    private static String cell(String value) {
        String first = value.stripLeading();
        char sign = value.isEmpty() ? ' ' : first.isEmpty() ? value.charAt(0) : first.charAt(0);
        boolean runs = "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(sign) >= 0
                || (!value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0);
        String plain = runs ? "'" + value : value;
        boolean quotes = plain.matches("(?s).*[,;\"\r\n\t].*") || !plain.equals(plain.strip());
        return quotes ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
