package org.scimconsole.server.scim;

import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/** {@code /Me} (RFC 7644 section 3.11): whoever holds a SCIM token is no user, so there is nobody to answer with. */
final class MeRoutes {
    void addTo(ScimTable table) {
        table.get("/Me", this::refuse)
                .post("/Me", this::refuse)
                .put("/Me", this::refuse)
                .patch("/Me", this::refuse)
                .delete("/Me", this::refuse);
    }

    private void refuse(ScimExchange exchange) {
        throw new ScimException(
                ErrorType.NOT_IMPLEMENTED,
                "A SCIM token belongs to an identity provider, not to a user, so /Me leads to nobody; use /Users/{id}.");
    }
}
