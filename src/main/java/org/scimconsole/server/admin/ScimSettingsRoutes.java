package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.organization.EnabledScim;
import org.scimconsole.directory.organization.ManagedUsers;
import org.scimconsole.directory.organization.ScimService;
import org.scimconsole.directory.organization.ScimSettings;
import org.scimconsole.directory.token.NewToken;
import org.scimconsole.directory.token.ScimToken;
import org.scimconsole.directory.token.TokenService;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.TokenId;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.server.http.Audience;

/** The SCIM tab: on and off, pause, tokens. A token's characters leave the service once, in the answer that makes it. */
final class ScimSettingsRoutes implements AdminRoutes.Part {
    private final ScimService scim;
    private final TokenService tokens;

    ScimSettingsRoutes(ScimService scim, TokenService tokens) {
        this.scim = scim;
        this.tokens = tokens;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/security/scim", exchange -> answer(exchange, scim.settings(exchange.organization())))
                .post("/security/scim/enable", this::enable)
                .post("/security/scim/tokens", this::regenerate)
                .post("/security/scim/tokens/cancel", this::cancelRotation)
                .delete("/security/scim/tokens/{id}", this::revoke)
                .post("/security/scim/pause", exchange -> answer(exchange, scim.pause(exchange.caller())))
                .post("/security/scim/resume", exchange -> answer(exchange, scim.resume(exchange.caller())))
                .post("/security/scim/disable", this::disable);
    }

    private void enable(AdminExchange exchange) {
        IdentityProvider provider = exchange.body().constant("idp", IdentityProvider.class);
        if (provider == null) {
            throw ScimException.invalidValue("\"idp\" is missing; send ENTRA_ID or OKTA.");
        }
        EnabledScim enabled = scim.enable(exchange.caller(), provider);
        neverCache(exchange);
        exchange.answer(
                200,
                body(exchange, enabled.settings())
                        .put("token", enabled.token().reveal())
                        .put("revokedInvites", enabled.revokedInvites()));
    }

    /** With all that the tab shows, so that nobody has to ask once more with a token in hand that is told only once. */
    private void regenerate(AdminExchange exchange) {
        Duration overlap = exchange.optionalBody().duration("overlap", Duration.ZERO);
        NewToken made = tokens.regenerate(exchange.caller(), overlap);
        neverCache(exchange);
        ObjectNode body = body(exchange, scim.settings(exchange.organization()));
        token(body, made.token(), exchange.exchange().receivedAt());
        exchange.answer(201, body.put("token", made.secret().reveal()));
    }

    private void revoke(AdminExchange exchange) {
        tokens.revoke(exchange.caller(), new TokenId(exchange.path("id")));
        answer(exchange, scim.settings(exchange.organization()));
    }

    private void cancelRotation(AdminExchange exchange) {
        tokens.cancelRotation(exchange.caller());
        answer(exchange, scim.settings(exchange.organization()));
    }

    private void disable(AdminExchange exchange) {
        ManagedUsers managed = exchange.optionalBody().constant("managedUsers", ManagedUsers.class);
        answer(exchange, scim.disable(exchange.caller(), Objects.requireNonNullElse(managed, ManagedUsers.CONVERT)));
    }

    private static void neverCache(AdminExchange exchange) {
        exchange.exchange().setHeader("Cache-Control", "no-store");
    }

    private static void answer(AdminExchange exchange, ScimSettings settings) {
        exchange.answer(200, body(exchange, settings));
    }

    private static ObjectNode body(AdminExchange exchange, ScimSettings settings) {
        ObjectNode body = exchange.object()
                .put("enabled", settings.enabled())
                .put("paused", settings.paused())
                .put(
                        "idp",
                        settings.provider() == null ? null : settings.provider().name())
                .put("baseUrl", baseUrl(exchange))
                .put("enabledAt", text(settings.enabledAt()))
                .put("openInvites", settings.openInvites());
        ArrayNode rows = body.putArray("tokens");
        settings.tokens().forEach(token -> token(rows.addObject(), token, settings.at()));
        return body;
    }

    private static ObjectNode token(ObjectNode row, ScimToken token, Instant now) {
        return row.put("id", token.id().value())
                .put("hint", token.hint())
                .put("status", token.status(now).name())
                .put("createdAt", token.createdAt().toString())
                .put("expiresAt", token.expiresAt().toString())
                .put("endsAt", text(token.endsAt()))
                .put("lastUsedAt", text(token.lastUsedAt()))
                .put("createdBy", token.createdBy());
    }

    private static String baseUrl(AdminExchange exchange) {
        return exchange.baseUrl() + Audience.SCIM_PREFIX + "/"
                + exchange.organization().value();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
