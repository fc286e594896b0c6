package org.scimconsole.directory.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;
import org.scimconsole.scim.message.ScimException;

/** SCIM tokens: made, replaced, ended, and judged when presented. */
public final class TokenService {
    /** The longest time for which a replaced token lives on. */
    public static final Duration LONGEST_OVERLAP = Duration.ofHours(24);

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;
    private final Recorder recorder;
    private final Tokens tokens;
    private final TokenHashes hashes;
    private final ConcurrentHashMap<TokenId, Instant> noted = new ConcurrentHashMap<>();

    /** @param store where hashes are kept */
    public TokenService(Store store, Clock clock, Recorder recorder, Tokens tokens, TokenHashes hashes) {
        this.store = store;
        this.clock = clock;
        this.recorder = recorder;
        this.tokens = tokens;
        this.hashes = hashes;
    }

    /** @return live and dead tokens, newest first */
    public List<ScimToken> list(OrganizationId organization) {
        return store.read(session -> session.tokens().list(organization));
    }

    /**
     * Makes the token that replaces the one in use.
     *
     * @param overlap how long the old one lives on; zero ends it at once, more than 24 hours is refused
     */
    public NewToken regenerate(Caller caller, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new RefusedException(
                    Rule.TWO_LIVE_TOKENS,
                    "The old token can live on for at most 24 hours (PT24H); " + overlap + " was asked for.");
        }
        return store.write(session -> {
            OrganizationState organization = session.organizations()
                    .findForUpdate(caller.organization())
                    .orElseThrow(() -> ScimException.notFound("There is no organisation with this id."));
            if (!organization.scimEnabled()) {
                throw new RefusedException(
                        Rule.SCIM_IS_OFF, "SCIM is off, so there is no token to replace; enable SCIM first.");
            }
            Instant now = recorder.now();
            boolean newestKept = false;
            for (ScimToken token : session.tokens().list(caller.organization())) {
                if (token.liveAt(now)) {
                    // The newest may live on for the overlap; whatever an earlier overlap left ends now.
                    Instant end = newestKept ? now : earlier(token.endsAt(), now.plus(overlap));
                    session.tokens().end(token.id(), end);
                    newestKept = true;
                }
            }
            NewToken made =
                    tokens.make(session, caller.organization(), caller.actor().name(), now);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.CREATED,
                    null,
                    null,
                    "Made the SCIM token …" + made.token().hint() + ", valid until "
                            + made.token().expiresAt());
            return made;
        });
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    /** Ends a token at once; refused with 404 when there is none. */
    public ScimToken revoke(Caller caller, TokenId token) {
        return store.write(session -> {
            Instant now = recorder.now();
            ScimToken found = session.tokens().list(caller.organization()).stream()
                    .filter(known -> known.id().equals(token))
                    .findFirst()
                    .orElseThrow(() -> ScimException.notFound("There is no SCIM token with the id \"" + token + "\"."));
            if (found.liveAt(now)) {
                session.tokens().end(token, now);
                recorder.accepted(
                        session, caller, Outcome.DELETED, null, null, "Revoked the SCIM token …" + found.hint());
            }
            return session.tokens().list(caller.organization()).stream()
                    .filter(known -> known.id().equals(token))
                    .findFirst()
                    .orElse(found);
        });
    }

    /**
     * Gives up replacing a token: the newest ends at once, and the one that it was to replace lives on to its natural end.
     * Refused when only one is live.
     */
    public void cancelRotation(Caller caller) {
        store.write(session -> {
            Instant now = recorder.now();
            if (session.organizations().findForUpdate(caller.organization()).isEmpty()) {
                throw ScimException.notFound("There is no organisation with this id.");
            }
            List<ScimToken> live = session.tokens().list(caller.organization()).stream()
                    .filter(token -> token.liveAt(now))
                    .toList();
            if (live.size() < 2) {
                throw new RefusedException(
                        Rule.TWO_LIVE_TOKENS, "No token is being replaced; only one is live, or none.");
            }
            session.tokens().end(live.get(0).id(), now);
            session.tokens().outlive(live.get(1).id(), now);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.DELETED,
                    null,
                    null,
                    "Revoked the SCIM token …" + live.get(0).hint() + "; …"
                            + live.get(1).hint() + " lives on");
            return true;
        });
    }

    /**
     * Judges what a SCIM request presents, in constant time.
     *
     * @param organization of the request's path
     * @param presented the credentials behind {@code Bearer}; null when there are none
     */
    public Verdict authenticate(OrganizationId organization, @Nullable String presented) {
        if (presented == null || presented.isBlank()) {
            return new Verdict.Refused(
                    Verdict.Reason.MISSING, null, "The request carries no token (Authorization: Bearer …).");
        }
        Verdict.Reason fault = TokenText.fault(TokenText.SCIM, presented.strip());
        if (fault != null) {
            return new Verdict.Refused(
                    fault, null, words(fault, presented.strip().length()));
        }
        String hash = hashes.hash(presented.strip());
        return store.ask(session -> session.tokens().findByHash(hash, organization))
                .map(known -> judge(known, organization))
                .orElseGet(() -> new Verdict.Refused(
                        Verdict.Reason.UNKNOWN, null, "The token is well-formed, but this service never made it."));
    }

    private Verdict judge(Presented known, OrganizationId asked) {
        ScimToken token = known.token();
        Instant now = clock.instant();
        // A rehearsal that ended is gone, yet its token was not another's.
        boolean gone = !known.organizationKnown() && !asked.isRehearsal();
        if (!token.organization().equals(asked) || gone) {
            return new Verdict.Refused(
                    Verdict.Reason.OTHER_ORGANIZATION,
                    token.id(),
                    "The token …" + token.hint() + " belongs to another organisation than the address.");
        }
        TokenStatus status = token.status(now);
        if (status == TokenStatus.REVOKED) {
            return new Verdict.Refused(
                    Verdict.Reason.REVOKED,
                    token.id(),
                    "The token …" + token.hint() + " was revoked or replaced at " + token.endsAt() + ".");
        }
        if (status == TokenStatus.EXPIRED) {
            return new Verdict.Refused(
                    Verdict.Reason.EXPIRED,
                    token.id(),
                    "The token …" + token.hint() + " expired at " + token.expiresAt()
                            + "; regenerate it and enter the new one as Secret Token.");
        }
        if (!known.scimEnabled()) {
            return new Verdict.Refused(
                    Verdict.Reason.SCIM_DISABLED, token.id(), "SCIM is disabled for this organisation.");
        }
        note(token, now);
        IdentityProvider provider = known.provider();
        return new Verdict.Accepted(
                asked, token.id(), provider == null ? IdentityProvider.ENTRA_ID : provider, known.scimPaused());
    }

    /** Remembers the use, but not more often than anybody can read. */
    private void note(ScimToken token, Instant now) {
        Instant last = noted.get(token.id());
        if (last == null || !now.isBefore(last.plus(USE_NOTED_EVERY))) {
            noted.put(token.id(), now);
            store.later(session -> {
                session.tokens().used(token.id(), now);
                return true;
            });
        }
    }

    private static String words(Verdict.Reason fault, int length) {
        return switch (fault) {
            case TRUNCATED ->
                "The token was cut off when it was pasted: it has " + length + " characters instead of 58.";
            case MISTYPED -> "The token was changed on its way: its check characters do not fit. Copy it anew.";
            default -> "What was presented is no SCIM token of this service (spl_scim_…).";
        };
    }
}
