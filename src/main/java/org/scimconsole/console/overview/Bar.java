package org.scimconsole.console.overview;

/**
 * The requests of one stretch of time.
 *
 * @param from its start, in words
 * @param changed requests that changed something
 * @param read requests that only looked, or changed nothing
 * @param refused requests that were refused or failed
 */
public record Bar(String from, int changed, int read, int refused) {

    /** @return all requests of that time */
    public int total() {
        return changed + read + refused;
    }
}
