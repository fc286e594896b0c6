package org.scimconsole.console.brake;

/**
 * A held request, ready to read.
 *
 * @param id its id
 * @param kind DEACTIVATION, DELETION or MEMBER_REMOVAL
 * @param number how many removals it asks for
 * @param whom whom or which group it concerns
 * @param page the page that shows them; empty when unknown
 * @param subjectId their id; empty when unknown
 * @param what it would do, in words
 * @param since when it first came
 * @param request method and path
 * @param tries how often it came, and when last
 * @param released whether it may pass when it comes again
 * @param state in words
 */
public record HeldRow(
        String id,
        String kind,
        long number,
        String whom,
        String page,
        String subjectId,
        String what,
        String since,
        String request,
        String tries,
        boolean released,
        String state) {}
