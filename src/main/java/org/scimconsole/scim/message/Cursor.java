package org.scimconsole.scim.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list, as text that clients hand back unread (RFC 9865 section 2.1). It holds no secret and no
 * right: whoever alters one sees another place of the same list.
 *
 * @param query what the list was asked for; a cursor goes with no other query
 * @param backward whether the page ends in front of the place instead of beginning behind it
 * @param position the sort values of the resource at the place, the id last; null where it has none
 */
public record Cursor(int query, boolean backward, List<@Nullable String> position) {

    private static final int FORM = 1;
    private static final int MOST = 16;

    /** The position is copied. */
    public Cursor {
        position = Collections.unmodifiableList(new ArrayList<>(position));
    }

    /** @return the text form: letters, digits, - and _ */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(query);
            out.writeBoolean(backward);
            out.writeByte(position.size());
            for (String value : position) {
                out.writeBoolean(value != null);
                if (value != null) {
                    out.writeUTF(value.length() <= 4_096 ? value : value.substring(0, 4_096));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads a cursor.
     *
     * @param query what the list is asked for now
     * @throws ScimException {@code invalidCursor} when the text is none, or one of another query
     */
    public static Cursor parse(String text, int query) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM || in.readInt() != query) {
                throw invalid();
            }
            boolean backward = in.readBoolean();
            int size = in.readByte();
            if (size < 0 || size > MOST) {
                throw invalid();
            }
            List<@Nullable String> position = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                position.add(in.readBoolean() ? in.readUTF() : null);
            }
            if (in.read() >= 0) {
                throw invalid();
            }
            return new Cursor(query, backward, position);
        } catch (IOException tooShort) {
            throw invalid();
        }
    }

    private static ScimException invalid() {
        return new ScimException(
                ErrorType.INVALID_CURSOR,
                "The cursor is not one that this query gave; begin again without a value for 'cursor'.");
    }
}
