package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.organization.OrganizationService;
import org.scimconsole.directory.organization.SingleSignOn;
import org.scimconsole.scim.message.ScimException;

/** The SSO tab: SAML set-up and Strict mode. */
final class SingleSignOnRoutes implements AdminRoutes.Part {
    private final OrganizationService organizations;

    SingleSignOnRoutes(OrganizationService organizations) {
        this.organizations = organizations;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/security/sso", this::read).put("/security/sso", this::write);
    }

    private void read(AdminExchange exchange) {
        exchange.answer(200, body(exchange, organizations.singleSignOn(exchange.organization())));
    }

    /** Members that are left out keep their value, so that a switch can be sent alone. Strict mode ends with SSO. */
    private void write(AdminExchange exchange) {
        AdminBody body = exchange.body();
        Boolean strict = body.truth("strict");
        String metadata = body.text("metadata");
        SingleSignOn written = metadata == null
                ? organizations.singleSignOn(exchange.caller(), parts(body, strict))
                : organizations.singleSignOn(exchange.caller(), metadata, strict);
        exchange.answer(200, body(exchange, written));
    }

    private static UnaryOperator<SingleSignOn> parts(AdminBody body, @Nullable Boolean strict) {
        Boolean enabled = body.truth("enabled");
        String entityId = body.text("entityId");
        String signOnUrl = body.text("signOnUrl");
        Instant expires = instant(body.text("certificateExpiresAt"));
        return now -> {
            boolean on = enabled == null ? now.enabled() : enabled;
            return new SingleSignOn(
                    on,
                    strict == null ? on && now.strict() : strict,
                    entityId == null ? now.entityId() : entityId,
                    signOnUrl == null ? now.signOnUrl() : signOnUrl,
                    expires == null ? now.certificateExpiresAt() : expires);
        };
    }

    private static ObjectNode body(AdminExchange exchange, SingleSignOn sso) {
        return exchange.object()
                .put("enabled", sso.enabled())
                .put("strict", sso.strict())
                .put("entityId", sso.entityId())
                .put("signOnUrl", sso.signOnUrl())
                .put(
                        "certificateExpiresAt",
                        sso.certificateExpiresAt() == null
                                ? null
                                : sso.certificateExpiresAt().toString());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw ScimException.invalidValue(
                    "\"certificateExpiresAt\" is not a time; write it as 2027-11-24T09:30:00Z.");
        }
    }
}
