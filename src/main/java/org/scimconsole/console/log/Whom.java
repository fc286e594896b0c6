package org.scimconsole.console.log;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;

/**
 * Whom a filter means: a person types a name, an e-mail or an id, ours or the identity provider's; the service keeps ids.
 * Part of a name means nobody: a filter that silently took the one who happens to fit would show somebody else's
 * requests. Asked on the thread that loads, once for each filter.
 */
final class Whom {
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> ANY_STATUS = List.of("ACTIVE", "DEACTIVATED", "PENDING", "DELETED");
    private static final int FEW = 50;

    private final AdminApi api;
    private final LogFilter asked;
    private @Nullable LogFilter found;

    Whom(AdminApi api, LogFilter asked) {
        this.api = api;
        this.asked = asked;
    }

    /** @return the filter with ids in the place of names; what nobody is called stays, and finds nothing */
    synchronized LogFilter filter() throws ApiException {
        LogFilter known = found;
        if (known == null) {
            known = asked.withUser(user(asked.userId())).withGroup(group(asked.groupId()));
            found = known;
        }
        return known;
    }

    private @Nullable String user(@Nullable String typed) throws ApiException {
        if (typed == null || ID.matcher(typed).matches()) {
            return typed;
        }
        List<UserRow> rows = api.users(new UserQuery(typed, ANY_STATUS, null, null, null, FEW, null))
                .items();
        return rows.stream()
                .filter(row -> Stream.of(row.id(), row.userName(), row.email(), row.displayName(), row.externalId())
                        .anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .map(UserRow::id)
                .orElse(typed);
    }

    private @Nullable String group(@Nullable String typed) throws ApiException {
        if (typed == null || ID.matcher(typed).matches()) {
            return typed;
        }
        List<GroupRow> rows =
                api.groups(new GroupQuery(typed, null, null, FEW, null)).items();
        return rows.stream()
                .filter(row -> Stream.of(row.id(), row.name()).anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .map(GroupRow::id)
                .orElse(typed);
    }
}
