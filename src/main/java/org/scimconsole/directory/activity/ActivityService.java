package org.scimconsole.directory.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.heartbeat.CycleSeen;
import org.scimconsole.directory.activity.heartbeat.Heartbeat;
import org.scimconsole.directory.activity.heartbeat.Rhythm;
import org.scimconsole.directory.user.UserRepository.UserKind;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;

/** The provisioning log and the history of users and groups. Accepted writes are recorded by the other services. */
public final class ActivityService {
    private static final List<Outcome> REFUSALS = List.of(Outcome.REFUSED, Outcome.UNAUTHORIZED, Outcome.FAILED);
    private static final List<Outcome> SUCCESSES = java.util.Arrays.stream(Outcome.values())
            .filter(outcome -> !REFUSALS.contains(outcome))
            .toList();

    private static final int CYCLES = 60;
    private static final int LONGEST_UNAUTHORIZED = 200;

    private final Store store;
    private final Clock clock;
    private final Recorder recorder;

    /** @param clock for durations and times of rows */
    public ActivityService(Store store, Clock clock, Recorder recorder) {
        this.store = store;
        this.clock = clock;
        this.recorder = recorder;
    }

    /**
     * Records a refused request durably, once the exception table decided the answer.
     *
     * @param subject whom it concerned, as far as the path or body says
     * @param exception why; a {@link org.scimconsole.directory.RefusedException} names its rule in the log
     * @param status the HTTP status answered
     * @param detail what the sender was told; the log repeats it unless the fault is the service's own
     * @param responseBody the error body, which holds no secret
     */
    public void refused(
            Caller caller,
            @Nullable Subject subject,
            RuntimeException exception,
            int status,
            String detail,
            @Nullable String responseBody) {
        Rule rule = RefusedException.ruleOf(exception);
        String message = exception instanceof ScimException || status < 500
                ? detail
                : "The service failed; see its own log for the request "
                        + caller.request().id() + ".";
        store.write(session -> {
            session.activity()
                    .add(recorder.entry(
                            session,
                            caller,
                            status,
                            status >= 500 && rule == null ? Outcome.FAILED : Outcome.REFUSED,
                            subject,
                            rule == null ? null : rule.name(),
                            message,
                            false,
                            responseBody));
            return true;
        });
    }

    /**
     * Records a 401. On the wire it is generic; here it is exact. Strangers send what they like, so it is cut short, and
     * nothing is kept for an organisation that does not exist.
     *
     * @param organization of the path
     * @param reason such as {@code EXPIRED} or {@code OTHER_ORGANIZATION}
     * @param message the sentence for people
     */
    public void unauthorized(
            OrganizationId organization, RequestDraft request, @Nullable Actor actor, String reason, String message) {
        // Not waited for: whoever guesses tokens may not slow down those who have one.
        store.later(session -> {
            boolean known = session.organizations().find(organization).isPresent();
            if (known) {
                session.activity().add(refusal(session, organization, request, actor, reason, message));
            }
            return known;
        });
    }

    /** A dead token of the organisation's own is part of a cycle; a stranger's attempt is not. */
    private LogEntry refusal(
            Session session,
            OrganizationId organization,
            RequestDraft request,
            @Nullable Actor actor,
            String reason,
            String message) {
        return new LogEntry(
                organization,
                request.id(),
                request.at(),
                Math.max(0, Duration.between(request.at(), clock.instant()).toNanos() / 1_000),
                shortened(request.method()),
                shortened(request.path()),
                request.query() == null ? null : shortened(request.query()),
                401,
                Outcome.UNAUTHORIZED,
                reason,
                message,
                null,
                actor,
                request.source(),
                actor == null ? 0 : recorder.cycle(session, organization, request.at()),
                false,
                null,
                null);
    }

    private static String shortened(String sent) {
        if (sent.length() <= LONGEST_UNAUTHORIZED) {
            return sent;
        }
        boolean halved = Character.isHighSurrogate(sent.charAt(LONGEST_UNAUTHORIZED - 1));
        return sent.substring(0, halved ? LONGEST_UNAUTHORIZED - 1 : LONGEST_UNAUTHORIZED) + "…";
    }

    /** @return rows of the log, without bodies, newest first */
    public Page<LogEntry> log(OrganizationId organization, LogQuery query) {
        return store.read(session -> session.activity().log(organization, query));
    }

    /** @return one row with its bodies; refused with 404 when there is none */
    public LogEntry entry(OrganizationId organization, String id) {
        return store.read(session -> session.activity().find(organization, id))
                .orElseThrow(
                        () -> ScimException.notFound("There is no request with the id \"" + id + "\" in the log."));
    }

    /** @return what happened to a user, newest first, memberships included */
    public Page<ChangeEvent> timeline(OrganizationId organization, UserId user, PageRequest page) {
        return timeline(organization, ResourceKind.USER, user.value(), page);
    }

    /** @return what happened to a group, newest first, memberships included */
    public Page<ChangeEvent> timeline(OrganizationId organization, GroupId group, PageRequest page) {
        return timeline(organization, ResourceKind.GROUP, group.value(), page);
    }

    private Page<ChangeEvent> timeline(OrganizationId organization, ResourceKind of, String id, PageRequest page) {
        return store.read(session -> {
            Page<StoredChange> changes = session.activity().timeline(organization, of, id, page);
            Names names = Names.of(session, organization, of, changes.items());
            return changes.map(change -> Timelines.told(change, names));
        });
    }

    /** @return what the rhythm of cycles tells about provisioning */
    public Heartbeat heartbeat(OrganizationId organization) {
        List<CycleSeen> cycles =
                new ArrayList<>(store.read(session -> session.activity().cycles(organization, CYCLES)));
        Collections.reverse(cycles);
        return Rhythm.read(cycles, clock.instant());
    }

    /** @return the newest cycles with their numbers of requests and failures, newest first */
    public List<CycleSeen> cycles(OrganizationId organization, int limit) {
        return store.read(session -> session.activity().cycles(organization, limit));
    }

    /** @return the figures of the overview page */
    public Overview overview(OrganizationId organization) {
        return store.read(session -> {
            Map<UserKind, Long> users = session.users().counts(organization);
            var groups = session.groups().counts(organization);
            return new Overview(
                    count(users, UserState.ACTIVE),
                    count(users, UserState.DEACTIVATED),
                    count(users, UserState.PENDING),
                    users.entrySet().stream()
                            .filter(entry -> entry.getKey().managedBy() == ManagedBy.IDP
                                    && entry.getKey().state() != UserState.DELETED)
                            .mapToLong(Map.Entry::getValue)
                            .sum(),
                    groups.all(),
                    groups.managed(),
                    session.groups().activeAdministrators(organization),
                    session.activity().newest(organization, List.of()),
                    session.activity().newest(organization, SUCCESSES),
                    session.activity().newest(organization, REFUSALS));
        });
    }

    private static long count(Map<UserKind, Long> users, UserState state) {
        return users.entrySet().stream()
                .filter(entry -> entry.getKey().state() == state)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
