package org.scimconsole.store.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/**
 * Where a page begins: behind which row, in which direction. Its text is opaque and stands in a URL as it is, and names
 * the query it belongs to, so that it cannot be used with another one.
 *
 * @param backward whether the rows before it are wanted
 * @param query a fingerprint of the query
 * @param seq the row's place in order of creation
 * @param value the row's value of what is sorted by; null when that is the order of creation
 */
record CursorText(
        boolean backward, int query, long seq, @Nullable String value) {

    String text() {
        byte[] end = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(14 + end.length);
        bytes.put((byte) (backward ? 'p' : 'n'))
                .put((byte) (value == null ? 0 : 1))
                .putInt(query)
                .putLong(seq)
                .put(end);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static CursorText parse(String text, int query) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte direction = bytes.get();
            boolean hasValue = bytes.get() == 1;
            CursorText cursor = new CursorText(
                    direction == 'p',
                    bytes.getInt(),
                    bytes.getLong(),
                    hasValue ? StandardCharsets.UTF_8.decode(bytes).toString() : null);
            if (cursor.query() == query && (direction == 'p' || direction == 'n')) {
                return cursor;
            }
        } catch (RuntimeException broken) {
            throw refused();
        }
        throw refused();
    }

    private static ScimException refused() {
        return new ScimException(
                ErrorType.INVALID_CURSOR,
                "The cursor is not one that this list gave, or was given for another filter or order; begin again without it.");
    }
}
