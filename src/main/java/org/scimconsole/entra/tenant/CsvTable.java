package org.scimconsole.entra.tenant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CSV as Entra writes it (RFC 4180, a byte order mark, names in any case), read row by row; also with semicolons or tabs,
 * as a spreadsheet in another language saves it.
 */
public final class CsvTable {
    private static final int LONGEST_FIELD = 65_536;
    private static final int LONGEST_HEADER = 8_192;

    private final BufferedReader text;
    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final char separator;
    private int line = 1;

    /**
     * @param text the whole file
     * @param file its name, for sentences
     */
    public CsvTable(Reader text, String file) throws IOException, TenantException {
        this.text = new BufferedReader(text);
        this.file = file;
        separator = separator();
        List<String> header = record();
        if (header == null) {
            throw new TenantException(file + " is empty; export it from Entra again.");
        }
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(plain(header.get(i)), i);
        }
    }

    /** @return whether there is such a column; case, blanks and underscores do not count */
    public boolean has(String column) {
        return columns.containsKey(plain(column));
    }

    /** @return the next row, or null at the end */
    public @Nullable Row next() throws IOException, TenantException {
        int at = line;
        List<String> fields = record();
        while (fields != null && fields.size() == 1 && fields.get(0).isBlank()) {
            at = line;
            fields = record();
        }
        return fields == null ? null : new Row(fields, at);
    }

    /** One row. */
    public final class Row {
        private final List<String> fields;
        private final int at;

        Row(List<String> fields, int at) {
            this.fields = fields;
            this.at = at;
        }

        /** @return the value, or null when the column is missing or the field empty */
        public @Nullable String get(String column) {
            Integer index = columns.get(plain(column));
            String value = index == null || index >= fields.size()
                    ? ""
                    : fields.get(index).strip();
            return value.isEmpty() ? null : value;
        }

        /** @return the value of a column that must be filled */
        public String required(String column) throws TenantException {
            String value = get(column);
            if (value == null) {
                throw new TenantException(
                        where() + " has no " + column + ". Download the list from Entra again, with that column.");
            }
            return value;
        }

        /** @return file and line, for sentences */
        public String where() {
            return file + ", line " + at;
        }
    }

    private @Nullable List<String> record() throws IOException, TenantException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        int started = line;
        for (int c = text.read(); c >= 0; c = text.read()) {
            any = true;
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    field.append((char) c);
                } else if (peek() == '"') {
                    field.append((char) text.read());
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                fields.add(field.toString());
                return fields;
            } else if (c != '\r') {
                field.append((char) c);
            }
            if (field.length() > LONGEST_FIELD) {
                throw new TenantException(file + ", line " + started
                        + ": a field is longer than 65,536 characters; a quotation mark may be missing.");
            }
        }
        if (quoted) {
            throw new TenantException(
                    file + ", line " + started + ": a quoted field does not end. Download the list from Entra again.");
        }
        if (any) {
            fields.add(field.toString());
        }
        return any ? fields : null;
    }

    /** A comma, unless the first line has none and something else that separates. */
    private char separator() throws IOException {
        text.mark(LONGEST_HEADER);
        boolean semicolon = false;
        boolean tab = false;
        for (int i = 1; i < LONGEST_HEADER; i++) {
            int c = text.read();
            if (c == ',') {
                semicolon = false;
                tab = false;
                break;
            }
            if (c < 0 || c == '\n') {
                break;
            }
            semicolon |= c == ';';
            tab |= c == '\t';
        }
        text.reset();
        return semicolon ? ';' : tab ? '\t' : ',';
    }

    private int peek() throws IOException {
        text.mark(1);
        int c = text.read();
        text.reset();
        return c;
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }
}
