package org.scimconsole.server.http;

/** Whom a route serves, and so which secret opens it and which shape an error has. */
public enum Audience {
    /** Anyone: health and metrics. */
    PUBLIC,
    /** An identity provider with a SCIM token of the organisation in the path. */
    SCIM,
    /** The console or a program with an admin API key. */
    ADMIN;

    /** The path under which each organisation's SCIM base lies. */
    public static final String SCIM_PREFIX = "/scim/v2";

    /** The path of the Admin API. */
    public static final String ADMIN_PREFIX = "/internal/api/v2";

    /** @return whom a path belongs to, also when no route has it; doubled slashes count as one */
    public static Audience ofPath(String asked) {
        String path = asked.contains("//") ? asked.replaceAll("/{2,}", "/") : asked;
        if (isUnder(path, SCIM_PREFIX)) {
            return SCIM;
        }
        return isUnder(path, ADMIN_PREFIX) ? ADMIN : PUBLIC;
    }

    private static boolean isUnder(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
