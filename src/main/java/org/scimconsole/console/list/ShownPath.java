package org.scimconsole.console.list;

/** The path of a SCIM request as rows show it. */
public final class ShownPath {
    private ShownPath() {}

    /** @return the path behind the base, which is the same in every row and would push what differs out of sight */
    public static String of(String path) {
        return path.replaceFirst("^/scim/v2/[^/]+(?=/)", "");
    }
}
