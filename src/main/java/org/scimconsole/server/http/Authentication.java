package org.scimconsole.server.http;

/** Finds out who sends a request. */
@FunctionalInterface
interface Authentication {
    /**
     * Called for every path under SCIM and the Admin API, also for those that no route has, so that nobody learns paths
     * without a secret.
     *
     * @return who it is
     * @throws org.scimconsole.scim.message.ScimException 401, the same for every reason
     */
    Identity authenticate(Exchange exchange);
}
