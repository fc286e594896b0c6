package org.scimconsole.server.scim;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ListResponse;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.message.SearchRequest;
import org.scimconsole.scim.schema.ResourceSchema;

/** Pages by index (RFC 7644 section 3.4.2.4) and by cursor (RFC 9865), within the announced limits. */
final class Paging {
    private static final int USUAL = 100;

    private final int most;

    Paging(int most) {
        this.most = most;
    }

    PageRequest request(SearchRequest search) {
        Integer asked = search.count();
        String cursor = search.cursor();
        if (cursor == null) {
            int count = asked == null ? Math.min(USUAL, most) : Math.min(asked, most);
            return new PageRequest.Index(search.startIndex(), count);
        }
        if (asked != null && asked > most) {
            // RFC 9865 section 2.1: a count above the announced maximum is refused, since a cursor is bound to its
            // count.
            throw new ScimException(
                    ErrorType.INVALID_COUNT,
                    "count is " + asked + "; a page by cursor has at most " + most + " resources.");
        }
        return new PageRequest.Cursor(cursor.isEmpty() ? null : cursor, asked == null ? Math.min(USUAL, most) : asked);
    }

    static ScimAnswer answer(SearchRequest search, Found found) {
        ListResponse list = search.cursor() == null
                ? ListResponse.indexed(found.total(), search.startIndex(), found.resources())
                : ListResponse.cursored(found.total(), found.resources(), found.next(), found.previous());
        return new ScimAnswer(200, list.toJson(), null, null);
    }

    static Sort sort(SearchRequest search, ResourceSchema schema) {
        @Nullable String by = search.sortBy();
        if (by == null) {
            return search.descending() ? Sort.NEWEST : Sort.CREATED;
        }
        return new Sort(schema.path(by), search.descending());
    }
}
