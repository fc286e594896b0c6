package org.scimconsole.console.entra.compare;

import java.util.List;

/**
 * One change in full, both sides.
 *
 * @param row the change
 * @param explanation what the verdict means and what to do
 * @param theirs what Entra's log says: names and values
 * @param ours what our log says
 * @param steps Entra's steps, one line each
 * @param changes what Entra changed, one line each
 * @param requests our requests
 */
public record BothSides(
        CompareRow row,
        String explanation,
        List<Fact> theirs,
        List<Fact> ours,
        List<String> steps,
        List<String> changes,
        List<Request> requests) {

    /**
     * A fact.
     *
     * @param name what it is
     * @param value what it is worth
     */
    public record Fact(String name, String value) {}

    /**
     * One of our requests.
     *
     * @param id in our log
     * @param words it in short
     */
    public record Request(String id, String words) {}
}
