package org.scimconsole.directory.activity.whynot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.activity.whynot.Step.Stage;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.model.Group;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;

/** Draws the verdict for one subject: never asked, asked, refused, accepted, changed since, and what is now. */
final class Chain {
    private final String asked;
    private final OrganizationState state;
    private final Facts facts;
    private final List<Step> steps = new ArrayList<>();

    Chain(String asked, OrganizationState state, Facts facts) {
        this.asked = asked;
        this.state = state;
        this.facts = facts;
        connected();
        lookedFor();
        acceptedAndRefused();
    }

    private void connected() {
        LogEntry last = facts.lastAnswered();
        steps.add(
                last == null
                        ? new Step(Stage.CONNECTED, false, "The identity provider has not got through yet.", null, null)
                        : new Step(Stage.CONNECTED, true, "The identity provider last got through.", last.at(), last));
        LogEntry away = facts.lastTurnedAway();
        if (facts.turnedAway() && away != null) {
            steps.add(new Step(
                    Stage.CONNECTED,
                    false,
                    "Since then it is turned away: " + (away.message() == null ? "401" : away.message()),
                    away.at(),
                    away));
        }
    }

    private void lookedFor() {
        Optional<LogEntry> lookUp = facts.lookUp();
        steps.add(lookUp.map(row -> new Step(
                        Stage.ASKED,
                        true,
                        row.message() == null ? "The identity provider looked for it." : row.message(),
                        row.at(),
                        row))
                .orElseGet(() -> facts.accepted().isPresent()
                        ? new Step(Stage.ASKED, true, "The identity provider wrote without looking first.", null, null)
                        : new Step(Stage.ASKED, false, "The identity provider never looked for it.", null, null)));
    }

    private void acceptedAndRefused() {
        facts.accepted()
                .ifPresentOrElse(
                        row -> steps.add(step(Stage.ACCEPTED, row)),
                        () -> steps.add(
                                new Step(Stage.ACCEPTED, false, "Nothing it sent about it was accepted.", null, null)));
        openRefusal().ifPresent(row -> steps.add(step(Stage.REFUSED, row)));
    }

    private static Step step(Stage stage, LogEntry row) {
        return new Step(stage, true, row.message() == null ? row.outcome().name() : row.message(), row.at(), row);
    }

    /** A refusal that no accepted write came after. */
    private Optional<LogEntry> openRefusal() {
        Instant accepted = facts.accepted().map(LogEntry::at).orElse(Instant.MIN);
        return facts.refusal().filter(row -> row.at().isAfter(accepted));
    }

    WhyNot ofNobody() {
        Optional<LogEntry> refusal = openRefusal();
        now(false, "There is no person and no group “" + asked + "” in Split.", null);
        if (refusal.isPresent()) {
            return refused(null, refusal.get(), Conclusion.REFUSED);
        }
        if (!state.scimEnabled()) {
            return verdict(null, Conclusion.SCIM_IS_OFF, "SCIM is off, so the identity provider can’t send anyone.");
        }
        if (state.scimPaused()) {
            return verdict(null, Conclusion.SCIM_IS_PAUSED, "SCIM is paused, so every request waits.");
        }
        if (facts.turnedAway()) {
            return verdict(
                    null, Conclusion.NOT_LET_IN, "The identity provider’s token is not accepted, so nothing arrives.");
        }
        if (facts.lastAnswered() == null) {
            return verdict(null, Conclusion.NOTHING_EVER_CAME, "The identity provider has never called.");
        }
        return facts.lookUp()
                .map(row -> verdict(
                        row.subject(),
                        Conclusion.ASKED_NOT_CREATED,
                        "The identity provider looked for “" + asked + "”, found nobody, and sent nothing."))
                .orElseGet(() -> verdict(
                        null, Conclusion.NEVER_ASKED, "The identity provider never asked about “" + asked + "”."));
    }

    WhyNot of(User user) {
        Subject subject = WhyNotService.subject(user);
        if (user.deletedAt() != null) {
            return ofDeleted(subject, user.displayName(), user.deletedAt());
        }
        boolean byProvider = lastChange().map(Chain::isByProvider).orElse(false);
        Instant since = lastChange(
                        ChangeKind.ACTIVATED, ChangeKind.DEACTIVATED, ChangeKind.RESTORED, ChangeKind.CREATED)
                .map(ChangeEvent::at)
                .orElse(user.updatedAt());
        String name = user.displayName();
        if (user.status() == UserStatus.PENDING) {
            now(true, name + " is invited and has not accepted yet.", user.createdAt());
            return verdict(subject, Conclusion.INVITE_IS_OPEN, name + " is invited and has not accepted yet.");
        }
        if (user.status() == UserStatus.DEACTIVATED) {
            boolean provider = lastChange(ChangeKind.DEACTIVATED, ChangeKind.CREATED, ChangeKind.RESTORED)
                    .map(Chain::isByProvider)
                    .orElse(byProvider);
            now(false, name + " is deactivated.", since);
            return verdict(
                    subject,
                    provider ? Conclusion.DEACTIVATED_BY_IDP : Conclusion.DEACTIVATED_IN_SPLIT,
                    name + " is deactivated: "
                            + (provider ? "the identity provider sent active false." : "someone did it in Split."));
        }
        now(true, name + " is active.", since);
        return present(subject, name, user.managedBy());
    }

    WhyNot of(Group group) {
        Subject subject = WhyNotService.subject(group);
        if (group.deletedAt() != null) {
            return ofDeleted(subject, group.name(), group.deletedAt());
        }
        String members = group.memberCount() == 1 ? " has 1 member." : " has " + group.memberCount() + " members.";
        now(true, "Group " + group.name() + members, group.updatedAt());
        return present(subject, "Group " + group.name(), group.managedBy());
    }

    private WhyNot present(Subject subject, String name, ManagedBy managedBy) {
        Optional<LogEntry> refusal = openRefusal();
        if (refusal.isPresent()) {
            return refused(subject, refusal.get(), Conclusion.CHANGE_REFUSED);
        }
        if (managedBy == ManagedBy.LOCAL) {
            return verdict(
                    subject, Conclusion.SPLITS_OWN, name + " is Split’s own; the identity provider has not sent it.");
        }
        if (state.scimEnabled() && facts.turnedAway()) {
            return verdict(
                    subject,
                    Conclusion.NOT_LET_IN,
                    name + " is there, but changes no longer arrive: the identity provider’s token is not accepted.");
        }
        return verdict(subject, Conclusion.ALL_IS_WELL, name + " is there, as the identity provider sent it.");
    }

    private WhyNot ofDeleted(Subject subject, String name, Instant at) {
        boolean revoked = lastChange()
                .map(change -> change.kind() == ChangeKind.INVITE_REVOKED)
                .orElse(false);
        boolean provider = lastChange().map(Chain::isByProvider).orElse(false);
        now(false, name + (revoked ? "’s invite was revoked." : " is deleted."), at);
        Optional<LogEntry> refusal = openRefusal().filter(row -> row.at().isAfter(at));
        if (refusal.isPresent()) {
            return refused(subject, refusal.get(), Conclusion.REFUSED);
        }
        if (revoked) {
            return verdict(subject, Conclusion.INVITE_REVOKED, name + "’s invite was revoked.");
        }
        return verdict(
                subject,
                provider ? Conclusion.DELETED_BY_IDP : Conclusion.DELETED_IN_SPLIT,
                name + (provider ? " was deleted by the identity provider." : " was deleted in Split."));
    }

    private WhyNot refused(@Nullable Subject subject, LogEntry row, Conclusion conclusion) {
        String message = row.message() == null ? "The request was refused." : row.message();
        Conclusion ending = row.outcome() == Outcome.FAILED ? Conclusion.FAILED : conclusion;
        return new WhyNot(
                asked, subject == null ? row.subject() : subject, ending, message, rule(row), steps, List.of());
    }

    private static @Nullable Rule rule(LogEntry row) {
        for (Rule rule : Rule.values()) {
            if (rule.name().equals(row.rule())) {
                return rule;
            }
        }
        return null;
    }

    private void now(boolean well, String sentence, @Nullable Instant since) {
        lastChange()
                .ifPresent(change -> steps.add(new Step(
                        Stage.CHANGED,
                        true,
                        "Last change: " + change.kind() + " by "
                                + change.actor().name() + ".",
                        change.at(),
                        row(change.requestId()))));
        steps.add(new Step(Stage.NOW, well, sentence, since, null));
    }

    private @Nullable LogEntry row(String requestId) {
        return facts.rows().stream()
                .filter(row -> row.id().equals(requestId))
                .findFirst()
                .orElse(null);
    }

    private Optional<ChangeEvent> lastChange(ChangeKind... kinds) {
        List<ChangeKind> wanted = List.of(kinds);
        return facts.changes().stream()
                .map(StoredChange::event)
                .filter(event -> event.memberId() == null)
                .filter(event -> wanted.isEmpty() || wanted.contains(event.kind()))
                .findFirst();
    }

    private static boolean isByProvider(ChangeEvent change) {
        return change.actor().type() == Actor.Type.SCIM_TOKEN;
    }

    private WhyNot verdict(@Nullable Subject subject, Conclusion conclusion, String sentence) {
        return new WhyNot(asked, subject, conclusion, sentence, null, steps, List.of());
    }
}
