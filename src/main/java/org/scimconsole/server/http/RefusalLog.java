package org.scimconsole.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts refusals into the provisioning log, as durably as what was accepted. What an administrator reads in vain is no
 * refusal of provisioning and stays out.
 */
final class RefusalLog implements RequestListener {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private final Directory directory;

    RefusalLog(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Refusal refused(Exchange exchange, Refusal refusal, Exception cause) {
        boolean recorded = exchange.audience() == Audience.SCIM
                || !(exchange.method().equals("GET") || exchange.method().equals("HEAD"));
        if (!recorded || refusal.status() == 429 || !(cause instanceof RuntimeException why)) {
            return refusal;
        }
        if (why instanceof StoreUnavailableException) {
            return refusal;
        }
        try {
            directory
                    .activity()
                    .refused(
                            exchange.caller(refusal.status()),
                            subject(exchange),
                            why,
                            refusal.status(),
                            refusal.detail(),
                            ErrorBody.scim(refusal.status(), refusal.scimType(), refusal.detail()));
            return refusal;
        } catch (StoreUnavailableException gone) {
            return new Refusal(503, null, gone.detail(), gone.retryAfter());
        } catch (RuntimeException unrecorded) {
            LOG.error("The refusal of request {} could not be recorded", exchange.requestId(), unrecorded);
            return refusal;
        }
    }

    private static @Nullable Subject subject(Exchange exchange) {
        Subject told = exchange.subject();
        return told != null ? told : subject(List.of(exchange.path().split("/+")));
    }

    /** Of {@code /scim/v2/o1/Users/u7} or {@code /internal/api/v2/users/u7}: the user u7. */
    private static @Nullable Subject subject(List<String> segments) {
        for (int index = 0; index < segments.size(); index++) {
            ResourceKind kind = switch (segments.get(index)) {
                case "Users", "users" -> ResourceKind.USER;
                case "Groups", "groups" -> ResourceKind.GROUP;
                default -> null;
            };
            if (kind != null) {
                String id = index + 1 < segments.size() ? segments.get(index + 1) : null;
                return id == null
                                || id.startsWith(".")
                                || !SecretText.redacted(id).equals(id)
                        ? null
                        : new Subject(kind, id, null, null);
            }
        }
        return null;
    }
}
