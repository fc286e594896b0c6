package org.scimconsole.entra.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer, read.
 *
 * @param exchange the evidence
 * @param body the JSON, or a missing node where there is none
 */
record Answer(Exchange exchange, JsonNode body) {

    int status() {
        return exchange.status();
    }

    boolean successful() {
        return status() >= 200 && status() < 300;
    }

    String id() {
        return body.path("id").asText("");
    }

    /** How many a list says there are; -1 when the answer is no list. */
    int total() {
        return body.path("totalResults").asInt(-1);
    }

    /** The first resource of a list. */
    JsonNode first() {
        return body.path("Resources").path(0);
    }
}
