package org.scimconsole.directory.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.directory.group.Administrators;
import org.scimconsole.directory.group.GroupHistory;
import org.scimconsole.directory.organization.ScimGate;
import org.scimconsole.directory.user.UserHistory;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;

/** Looks back, and puts back. */
public final class HistoryService {
    private static final String WARNING =
            "The identity provider still holds what this cycle sent and will send it again"
                    + " unless it is changed there too.";

    private final Store store;
    private final Recorder recorder;

    /** @param store where changes are kept */
    public HistoryService(Store store, Recorder recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /** @return how a user was at a moment, and in which groups */
    public PastState asOf(OrganizationId organization, UserId user, Instant at) {
        return asOf(organization, ResourceKind.USER, user.value(), at);
    }

    /** @return how a group was at a moment, and who its members were */
    public PastState asOf(OrganizationId organization, GroupId group, Instant at) {
        return asOf(organization, ResourceKind.GROUP, group.value(), at);
    }

    private PastState asOf(OrganizationId organization, ResourceKind type, String id, Instant at) {
        return store.read(session -> {
            Optional<StoredChange> last = session.activity().lastState(organization, id, at);
            Set<String> related = new LinkedHashSet<>();
            for (StoredChange change : session.activity().memberships(organization, type, id, at)) {
                ChangeEvent event = change.event();
                String other = type == ResourceKind.USER ? event.resourceId() : String.valueOf(event.memberId());
                if (event.kind() == ChangeKind.MEMBER_ADDED) {
                    related.add(other);
                } else {
                    related.remove(other);
                }
            }
            return new PastState(
                    type,
                    id,
                    at,
                    last.map(change -> change.event().at()).orElse(null),
                    last.map(StoredChange::after).orElse(null),
                    List.copyOf(related));
        });
    }

    /** @return what undoing a cycle would do; refused with 404 when the cycle changed nothing */
    public UndoPlan plan(OrganizationId organization, long cycle) {
        return store.read(session -> new UndoPlan(
                cycle,
                false,
                UndoPlanner.forReading(session, organization, changes(session, organization, cycle))
                        .steps(),
                WARNING));
    }

    private static List<StoredChange> changes(Session session, OrganizationId organization, long cycle) {
        List<StoredChange> changes = session.activity().ofCycle(organization, cycle);
        if (changes.isEmpty()) {
            throw ScimException.notFound("Cycle " + cycle + " changed nothing, so there is nothing to undo.");
        }
        return changes;
    }

    /** Undoes a cycle as {@link #plan} says at this moment, all or nothing; the last administrator stays. */
    public UndoPlan undo(Caller caller, long cycle) {
        return store.write(session -> {
            ScimGate.enter(session, caller);
            OrganizationId organization = caller.organization();
            Optional<Administrators> administrators = Administrators.watch(session, organization);
            UndoPlanner planner = UndoPlanner.forApplying(session, organization, changes(session, organization, cycle));
            UserHistory users = new UserHistory(session, caller, recorder);
            GroupHistory groups = new GroupHistory(session, caller, recorder);
            List<UndoStep> steps = new ArrayList<>(planner.steps());
            int done = 0;
            for (UndoStep step : steps) {
                if (step.hindrance() == null) {
                    carryOut(step, planner, users, groups);
                    done++;
                }
            }
            administrators.ifPresent(Administrators::check);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.UPDATED,
                    null,
                    null,
                    "Undid cycle " + cycle + ": " + done + (done == 1 ? " step" : " steps")
                            + (done == steps.size() ? "" : ", left alone " + (steps.size() - done)));
            return new UndoPlan(cycle, true, steps, WARNING);
        });
    }

    private static void carryOut(UndoStep step, UndoPlanner planner, UserHistory users, GroupHistory groups) {
        String before = planner.before(step.id());
        String member = step.memberId();
        if (member != null) {
            boolean add = step.action() == UndoStep.Action.ADD_MEMBER;
            groups.member(new GroupId(step.id()), member, add);
        } else if (step.type() == ResourceKind.USER) {
            users.putBack(new UserId(step.id()), before);
        } else {
            groups.putBack(new GroupId(step.id()), before);
        }
    }
}
