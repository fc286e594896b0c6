package org.scimconsole.console.entra.leftovers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;

/** Everyone in the organisation but the deleted. */
final class OurPeople {
    private static final int PAGE = 200;

    private OurPeople() {}

    /** Told after each page. */
    interface Told {
        void read(long count, long total);
    }

    /** Reads them page by page; blocks. */
    static List<UserRow> all(AdminApi api, Told told) throws ApiException {
        List<UserRow> people = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Listing<UserRow> page = api.users(new UserQuery("", List.of(), null, null, null, PAGE, cursor));
            people.addAll(page.items());
            told.read(people.size(), page.total());
            cursor = page.nextCursor();
        } while (cursor != null);
        return people;
    }
}
