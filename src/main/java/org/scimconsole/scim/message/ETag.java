package org.scimconsole.scim.message;

/**
 * The version of a resource, as it stands in {@code meta.version} and in the ETag header (RFC 7644 section 3.14). Weak,
 * because answers differ by projection.
 *
 * @param version grows by one with every accepted change
 */
public record ETag(long version) {

    /** @return the text form, for example {@code W/"3"} */
    public String text() {
        return "W/\"" + version + "\"";
    }

    /**
     * Looks for this version in the value of If-Match or If-None-Match, by weak comparison (RFC 9110 section 8.8.3.2).
     *
     * @param header one or more tags separated by commas, or {@code *}
     */
    public boolean isIn(String header) {
        for (String tag : header.split(",", -1)) {
            String bare = tag.strip();
            if (bare.equals("*")) {
                return true;
            }
            String opaque = bare.startsWith("W/") ? bare.substring(2) : bare;
            if (opaque.equals("\"" + version + "\"")) {
                return true;
            }
        }
        return false;
    }
}
