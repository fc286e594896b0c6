package org.scimconsole.client.admin;

import java.time.Instant;
import org.scimconsole.client.http.ApiException;

/** How things were, and the undoing of a cycle. Blocks like every part of {@link AdminApi}. */
public interface HistoryApi {

    /**
     * @param id of a user, also a deleted one
     * @param at a moment
     * @return how the user was then
     */
    PastView userAsOf(String id, Instant at) throws ApiException;

    /**
     * @param id of a group, also a deleted one
     * @param at a moment
     * @return how the group was then
     */
    PastView groupAsOf(String id, Instant at) throws ApiException;

    /**
     * @param cycle its number
     * @return what undoing the cycle would do; nothing is done
     */
    UndoView undoPlan(String cycle) throws ApiException;

    /**
     * Undoes a cycle, all or nothing.
     *
     * @param cycle its number
     * @return what was done
     */
    UndoView undo(String cycle) throws ApiException;
}
