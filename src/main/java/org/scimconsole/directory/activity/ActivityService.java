package org.scimconsole.directory.activity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.Store;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/** The provisioning log and the history of users and groups. Accepted writes are recorded by the other services. */
public final class ActivityService {
    private final Store store;
    private final Clock clock;

    /** @param clock for durations and times of rows */
    public ActivityService(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records a refused request durably, once the exception table decided the answer.
     *
     * @param subject whom it concerned, as far as the path or body says
     * @param exception why; a {@link org.scimconsole.directory.RefusedException} names its rule in the log
     * @param status the HTTP status answered
     * @param responseBody the error body, which holds no secret
     */
    public void refused(
            Caller caller,
            @Nullable Subject subject,
            RuntimeException exception,
            int status,
            @Nullable String responseBody) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /**
     * Records a 401. On the wire it is generic; here it is exact.
     *
     * @param organization of the path, whether or not it exists
     * @param reason such as {@code EXPIRED} or {@code OTHER_ORGANIZATION}
     * @param message the sentence for people
     */
    public void unauthorized(
            OrganizationId organization, RequestDraft request, @Nullable Actor actor, String reason, String message) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Records a look-up by value, soon and without making the caller wait. The search methods call it themselves. */
    public void lookedUp(Caller caller, Subject subject, boolean found) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return rows of the log, without bodies, newest first */
    public Page<LogEntry> log(OrganizationId organization, LogQuery query) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return one row with its bodies; refused with 404 when there is none */
    public LogEntry entry(OrganizationId organization, String id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return what happened to a user, newest first, memberships included */
    public Page<ChangeEvent> timeline(OrganizationId organization, UserId user, PageRequest page) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return what happened to a group, newest first, memberships included */
    public Page<ChangeEvent> timeline(OrganizationId organization, GroupId group, PageRequest page) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the figures of the overview page */
    public Overview overview(OrganizationId organization) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }

    Clock clock() {
        return clock;
    }
}
