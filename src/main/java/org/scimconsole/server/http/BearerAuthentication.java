package org.scimconsole.server.http;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.token.AdminKey;
import org.scimconsole.directory.token.Verdict;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever presents a live SCIM token of the organisation in the path, or a live admin API key. Whoever does not
 * is told the same sentence whatever the reason; the log has the reason.
 */
final class BearerAuthentication implements Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(BearerAuthentication.class);
    private static final String GENERIC =
            "The request carries no valid bearer token for this address. Check the token, and that the address is the"
                    + " one shown beside it.";
    private static final int LONGEST_ORGANIZATION_ID = 64;
    private static final String MORE_ARE_COUNTED = " More of them within this minute are only counted, in the metrics.";

    /** What a guess looks like; a token that was once right is no guess. */
    private static final Set<Verdict.Reason> GUESSES =
            EnumSet.of(Verdict.Reason.UNKNOWN, Verdict.Reason.MISTYPED, Verdict.Reason.TRUNCATED);

    private final Directory directory;
    private final Slowdown slowdown;
    private final AttemptBudget budget;
    private final Metrics metrics;

    BearerAuthentication(Directory directory, Slowdown slowdown, AttemptBudget budget, Metrics metrics) {
        this.directory = directory;
        this.slowdown = slowdown;
        this.budget = budget;
        this.metrics = metrics;
    }

    @Override
    public Identity authenticate(Exchange exchange) {
        String presented = bearer(exchange.headers("Authorization"));
        slowdown.admit(exchange.source(), presented);
        return exchange.audience() == Audience.SCIM
                ? provider(exchange, presented)
                : administrator(exchange, presented);
    }

    private Identity provider(Exchange exchange, @Nullable String presented) {
        OrganizationId organization = new OrganizationId(organizationIn(exchange.path()));
        Verdict verdict = directory.tokens().authenticate(organization, presented);
        if (verdict instanceof Verdict.Accepted accepted) {
            slowdown.accepted(exchange.source(), presented);
            return new Identity.Idp(accepted);
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        metrics.unauthorized(refused.reason().name().toLowerCase(Locale.ROOT));
        tell(exchange, organization, refused);
        if (presented == null) {
            slowdown.empty(exchange.source());
        } else if (GUESSES.contains(refused.reason())) {
            slowdown.refused(exchange.source(), presented);
        }
        throw new ScimException(ErrorType.UNAUTHORIZED, GENERIC);
    }

    /** Says exactly why in both logs, as far as the sender has not said enough already. */
    private void tell(Exchange exchange, OrganizationId organization, Verdict.Refused refused) {
        TokenId token = refused.token();
        AttemptBudget.Share share =
                token == null ? budget.stranger(exchange.source()) : budget.holder(exchange.source(), token.value());
        if (share == AttemptBudget.Share.NOTHING) {
            metrics.unlogged();
            return;
        }
        String message = share == AttemptBudget.Share.LAST ? refused.message() + MORE_ARE_COUNTED : refused.message();
        LOG.info(
                "401 for request {} from {} to organisation {}: {}",
                exchange.requestId(),
                exchange.source(),
                organization,
                message);
        directory
                .activity()
                .unauthorized(
                        organization,
                        exchange.draft(401),
                        actor(refused),
                        refused.reason().name(),
                        message);
    }

    /** A dead token is still known by its hash: its requests count as the identity provider's. */
    private static @Nullable Actor actor(Verdict.Refused refused) {
        TokenId token = refused.token();
        return token == null || refused.reason() == Verdict.Reason.OTHER_ORGANIZATION
                ? null
                : new Actor(Actor.Type.SCIM_TOKEN, token.value(), "SCIM token");
    }

    private Identity administrator(Exchange exchange, @Nullable String presented) {
        Optional<AdminKey> key = directory.adminKeys().authenticate(presented);
        if (key.isPresent()) {
            slowdown.accepted(exchange.source(), presented);
            return new Identity.Administrator(key.get());
        }
        metrics.unauthorized(presented == null ? "missing" : "admin_key");
        if (budget.stranger(exchange.source()) == AttemptBudget.Share.NOTHING) {
            metrics.unlogged();
        } else {
            LOG.info(
                    "401 for request {} from {} to the Admin API: no live key",
                    exchange.requestId(),
                    exchange.source());
        }
        if (presented == null) {
            slowdown.empty(exchange.source());
        } else {
            slowdown.refused(exchange.source(), presented);
        }
        throw new ScimException(ErrorType.UNAUTHORIZED, GENERIC);
    }

    /** @throws ScimException 503 while SCIM is paused: the provider repeats, so nothing is lost */
    static void requireNotPaused(Identity identity) {
        if (identity instanceof Identity.Idp idp && idp.verdict().paused()) {
            throw new RefusedException.ForNow(
                    Rule.SCIM_IS_PAUSED,
                    "An administrator paused SCIM for this organisation; the same request will be accepted once it is"
                            + " resumed in Split, Security, SCIM.",
                    Duration.ofMinutes(5));
        }
    }

    private static String organizationIn(String path) {
        String[] segments = path.split("/+", 5);
        // "", "scim", "v2", organisation, rest
        String id = segments.length > 3 ? segments[3] : "";
        // a secret pasted into the address must not become the name under which the log keeps the request
        id = SecretText.redacted(id);
        return id.length() <= LONGEST_ORGANIZATION_ID ? id : id.substring(0, LONGEST_ORGANIZATION_ID);
    }

    /** @return the credentials, or null when there are none, several, or of another kind */
    private static @Nullable String bearer(List<String> headers) {
        if (headers.size() != 1) {
            return null;
        }
        String header = headers.get(0).strip();
        if (header.length() < 7 || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        String token = header.substring(7).strip();
        return token.isEmpty() ? null : token;
    }
}
