package org.scimconsole.server.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Sort;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.AttributePath;

/** The parameter {@code sort} of the console's lists: a column's name, with {@code -} in front for descending. */
final class ListSort {
    private static final Map<String, AttributePath> USER_COLUMNS = Map.of(
            "displayname", AttributePath.of("displayName"),
            "username", AttributePath.of("userName"),
            "email", new AttributePath(null, "emails", "value"),
            "externalid", AttributePath.of("externalId"),
            "status", AttributePath.of("status"),
            "createdat", new AttributePath(null, "meta", "created"),
            "updatedat", new AttributePath(null, "meta", "lastModified"));
    private static final Map<String, AttributePath> GROUP_COLUMNS = Map.of(
            "name", AttributePath.of("displayName"),
            "displayname", AttributePath.of("displayName"),
            "externalid", AttributePath.of("externalId"),
            "createdat", new AttributePath(null, "meta", "created"),
            "updatedat", new AttributePath(null, "meta", "lastModified"));

    private ListSort() {}

    /** @return the order of a list of users; by name when none is asked for */
    static Sort ofUsers(@Nullable String text) {
        return of(text, USER_COLUMNS, "displayName, userName, email, externalId, status, createdAt, updatedAt");
    }

    /** @return the order of a list of groups; by name when none is asked for */
    static Sort ofGroups(@Nullable String text) {
        return of(text, GROUP_COLUMNS, "name, externalId, createdAt, updatedAt");
    }

    private static Sort of(@Nullable String text, Map<String, AttributePath> columns, String known) {
        if (text == null || text.isBlank()) {
            return Sort.DISPLAY_NAME;
        }
        String wanted = text.strip();
        boolean descending = wanted.startsWith("-");
        AttributePath path =
                columns.get((descending ? wanted.substring(1) : wanted).toLowerCase(java.util.Locale.ROOT));
        if (path == null) {
            throw ScimException.invalidValue(
                    "A list cannot be sorted by '" + (wanted.length() <= 40 ? wanted : wanted.substring(0, 40) + "…")
                            + "'; choose one of " + known + ".");
        }
        return new Sort(path, descending);
    }
}
