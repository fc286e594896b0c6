package org.scimconsole.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.scim.json.Json;
import org.scimconsole.server.http.Audience;
import org.scimconsole.server.http.Exchange;

/** One request to SCIM, in the words that its routes use. */
final class ScimExchange {
    private final Exchange exchange;
    private final Json json;

    ScimExchange(Exchange exchange, Json json) {
        this.exchange = exchange;
        this.json = json;
    }

    Exchange exchange() {
        return exchange;
    }

    /** @return the organisation's SCIM base URL, without a trailing slash */
    String base() {
        return exchange.baseUrl()
                + Audience.SCIM_PREFIX
                + "/"
                + exchange.identity().organization().value();
    }

    JsonNode body() {
        return json.read(exchange.body().bytes());
    }

    String id() {
        return exchange.pathParameter("id");
    }

    /** @param successStatus what the request is answered with when it is accepted */
    ScimCall call(int successStatus) {
        return call(
                successStatus,
                exchange.query().get("attributes"),
                exchange.query().get("excludedAttributes"));
    }

    ScimCall call(int successStatus, @Nullable String attributes, @Nullable String excludedAttributes) {
        return new ScimCall(
                exchange.caller(successStatus),
                base(),
                json,
                blankToNull(attributes),
                blankToNull(excludedAttributes),
                condition(exchange.header("If-Match")),
                exchange.header("If-None-Match"));
    }

    void answer(ScimAnswer answer) {
        if (answer.location() != null) {
            exchange.setHeader("Location", answer.location());
        }
        if (answer.version() != null) {
            exchange.setHeader("ETag", answer.version().text());
        }
        if (answer.body() == null) {
            exchange.statusOnly(answer.status());
        } else {
            if (answer.location() != null) {
                // RFC 7643 section 3.1: the same as meta.location
                exchange.setHeader("Content-Location", answer.location());
            }
            exchange.answer(answer.status(), answer.body());
        }
    }

    /** A tag that is none of ours matches no version, so it refuses. */
    static IfMatch condition(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return IfMatch.ANY;
        }
        Set<Long> versions = new HashSet<>();
        for (String tag : header.split(",", -1)) {
            String bare = tag.strip();
            if (bare.equals("*")) {
                return IfMatch.ANY;
            }
            String opaque = bare.startsWith("W/") ? bare.substring(2) : bare;
            versions.add(
                    opaque.matches("\"\\d{1,18}\"") ? Long.parseLong(opaque.substring(1, opaque.length() - 1)) : -1L);
        }
        return new IfMatch(versions);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
