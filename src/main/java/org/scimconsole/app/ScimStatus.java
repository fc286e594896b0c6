package org.scimconsole.app;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.organization.ScimSettings;
import org.scimconsole.directory.token.ScimToken;

/** How the command line shows what the SCIM tab shows. */
final class ScimStatus {
    private ScimStatus() {}

    static Map<String, @Nullable Object> of(ScimSettings settings, String baseUrl, Instant now) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("enabled", settings.enabled());
        fields.put("paused", settings.paused());
        fields.put(
                "idp", settings.provider() == null ? null : settings.provider().name());
        fields.put("baseUrl", baseUrl);
        fields.put("openInvites", settings.openInvites());
        fields.put("tokens", tokens(settings.tokens(), now));
        return fields;
    }

    static List<Map<String, @Nullable Object>> tokens(List<ScimToken> tokens, Instant now) {
        return tokens.stream().map(token -> token(token, now)).toList();
    }

    static Map<String, @Nullable Object> token(ScimToken token, Instant now) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", token.id().value());
        fields.put("hint", token.hint());
        fields.put("status", token.status(now).name());
        fields.put("createdAt", token.createdAt().toString());
        fields.put("expiresAt", token.expiresAt().toString());
        fields.put("endsAt", text(token.endsAt()));
        fields.put("lastUsedAt", text(token.lastUsedAt()));
        fields.put("createdBy", token.createdBy());
        return fields;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
