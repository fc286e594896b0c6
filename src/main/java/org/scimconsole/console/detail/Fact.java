package org.scimconsole.console.detail;

/**
 * One value of a user or a group, in words.
 *
 * @param name what it is
 * @param value what it is worth
 * @param origin which request it came by and when
 */
public record Fact(String name, String value, Timelines.Origin origin) {

    /**
     * A value that came by no request.
     *
     * @param name what it is
     * @param value what it is worth
     */
    public Fact(String name, String value) {
        this(name, value, Timelines.Origin.UNKNOWN);
    }
}
