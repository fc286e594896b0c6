package org.scimconsole.client.admin;

import java.util.List;
import org.scimconsole.client.http.ApiException;

/** The brake on removals: its budget, and what it holds. Blocks like every part of {@link AdminApi}. */
public interface BrakeApi {

    /** @return the budget and how much of it is used */
    BrakeView settings() throws ApiException;

    /**
     * Changes the budget.
     *
     * @param budget from now on
     * @return the same as the service keeps it
     */
    BrakeView change(BrakeBudget budget) throws ApiException;

    /** @return what is held, oldest first; what was released and has not come again too */
    List<HeldView> held() throws ApiException;

    /**
     * Lets held requests pass when they come again.
     *
     * @param ids which
     */
    void release(List<String> ids) throws ApiException;

    /**
     * Lets all held requests pass when they come again.
     *
     * @return how many
     */
    long releaseAll() throws ApiException;

    /**
     * Takes releases back, as long as the requests have not come again.
     *
     * @param ids which
     */
    void holdAgain(List<String> ids) throws ApiException;

    /**
     * Takes requests off the list; whichever comes again is held again.
     *
     * @param ids which
     */
    void dismiss(List<String> ids) throws ApiException;
}
