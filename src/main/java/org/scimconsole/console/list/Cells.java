package org.scimconsole.console.list;

import java.util.List;

/**
 * The cells of rows as text for other programs: CSV after RFC 4180, JSON, and tab-separated lines for the clipboard.
 * People's names come from outside, so a cell that a spreadsheet would take for a formula is made plain text.
 */
public final class Cells {
    private Cells() {}

    /**
     * @param cells of one line
     * @return a CSV line with its line end
     */
    public static String csv(List<String> cells) {
        return String.join(",", cells.stream().map(Cells::csvCell).toList()) + "\r\n";
    }

    private static String csvCell(String cell) {
        String plain = withoutFormula(cell);
        return needsQuotes(plain) ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    /**
     * Puts an apostrophe before what Excel, Calc or Sheets would run: {@code = + - @}, a tab or a carriage return first.
     *
     * @param cell any text
     * @return the same, harmless
     */
    static String withoutFormula(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        // Calc and Sheets skip blanks in front of a formula; a full-width sign counts as its plain form in some
        // locales.
        String first = cell.stripLeading();
        char sign = first.isEmpty() ? cell.charAt(0) : first.charAt(0);
        boolean runs = "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(sign) >= 0 || "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return runs ? "'" + cell : cell;
    }

    private static boolean needsQuotes(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t')
                || !cell.equals(cell.strip());
    }

    /**
     * @param names of the cells
     * @param cells in the same order
     * @return a JSON object of strings
     */
    public static String json(List<String> names, List<String> cells) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                object.append(',');
            }
            object.append(quoted(names.get(i))).append(':').append(quoted(cells.get(i)));
        }
        return object.append('}').toString();
    }

    /**
     * @param cells of one line
     * @return them with tabs between, as a spreadsheet pastes them
     */
    public static String tabbed(List<String> cells) {
        return String.join(
                "\t",
                cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).toList());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20) {
                        quoted.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
