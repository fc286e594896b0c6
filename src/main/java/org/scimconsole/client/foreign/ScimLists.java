package org.scimconsole.client.foreign;

import java.util.List;
import org.scimconsole.client.http.ApiException;

/**
 * The lists of a SCIM endpoint by index (RFC 7644 section 3.4.2.4), also of endpoints that ignore {@code count}, ignore
 * {@code startIndex}, or leave {@code totalResults} out.
 */
final class ScimLists {
    private final ForeignCalls calls;

    ScimLists(ForeignCalls calls) {
        this.calls = calls;
    }

    /** Pages of a list; the query is of encoded parameters, each with an ampersand before it. */
    Walk.Source list(String path, String query) {
        return position -> {
            String[] parts = position.isEmpty() ? new String[] {"0", ""} : position.split(":", 2);
            int offset = Integer.parseInt(parts[0]);
            Resource answer = calls.get(path + "?startIndex=" + (offset + 1) + "&count=" + Walk.PIECE + query);
            return piece(answer, path, query, offset, parts[1]);
        };
    }

    private Walk.Piece piece(Resource answer, String path, String query, int offset, String firstOfTheOneBefore)
            throws ApiException {
        if (!answer.has("Resources") && !answer.has("totalResults")) {
            throw new ApiException.Unreadable(
                    calls.host() + " answers, but not with a SCIM list.",
                    "Check the base URL; it often ends with /scim/v2.",
                    null);
        }
        List<Resource> got = answer.list("Resources");
        long total = answer.number("totalResults", -1);
        if (got.isEmpty()) {
            return new Walk.Piece(got, null, total);
        }
        String first = got.get(0).text("id");
        boolean startsOver = offset > 0
                && (first.equals(firstOfTheOneBefore) || answer.number("startIndex", offset + 1L) != offset + 1L);
        if (startsOver) {
            // It knows no startIndex: this is the beginning again. Then all there is must come in one piece.
            List<Resource> all = got.size() > offset || total <= offset
                    ? got
                    : calls.get(path + "?startIndex=1&count=" + total + query).list("Resources");
            return new Walk.Piece(all.size() > offset ? all.subList(offset, all.size()) : List.of(), null, total);
        }
        int end = offset + got.size();
        boolean over = total >= 0 ? end >= total : got.size() < Walk.PIECE;
        return new Walk.Piece(got, over ? null : end + ":" + first, total);
    }
}
