package org.scimconsole.scim.fuzz;

import org.scimconsole.scim.message.ScimException;

/** The one way in which any input may fail: as the client's fault, with a sentence. */
final class Refusal {

    private Refusal() {}

    static void check(ScimException refused) {
        if (refused.type().status() >= 500 || refused.detail().isBlank()) {
            throw new AssertionError("Refused as " + refused.type() + ": " + refused.detail());
        }
    }

    static void allowed(Runnable reading) {
        try {
            reading.run();
        } catch (ScimException refused) {
            check(refused);
        }
    }
}
