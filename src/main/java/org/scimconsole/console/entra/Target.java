package org.scimconsole.console.entra;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.model.PlainToken;

/** The SCIM endpoint that is provisioned. The only holder of its token, until {@link #forget}. */
final class Target {
    /** How an endpoint is reached; a test brings its own. */
    interface Door {

        /**
         * @param address the Tenant URL
         * @param token the Secret Token
         * @throws ApiException when the address is none
         */
        Endpoint open(String address, PlainToken token) throws ApiException;
    }

    /**
     * An open endpoint.
     *
     * @param api speaks to it
     * @param closing ends its connections
     */
    record Endpoint(ScimApi api, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    private final String address;
    private final Door door;
    private @Nullable PlainToken token;

    Target(String address, PlainToken token, Door door) {
        this.address = address;
        this.token = token;
        this.door = door;
    }

    static Door overHttp() {
        return (address, token) -> {
            HttpScimApi api = HttpScimApi.open(address, token, Timeouts.usual());
            return new Endpoint(api, api::close);
        };
    }

    String address() {
        return address;
    }

    /** @return what the feature flag behind the address asks for */
    Dialect dialect() {
        return address.toLowerCase(Locale.ROOT).contains("aadoptscim062020") ? Dialect.RFC : Dialect.DEFAULT;
    }

    /**
     * Opens the endpoint for one piece of work, which closes it.
     *
     * @param faults may spoil the token on the way
     */
    synchronized Endpoint open(Faults faults) throws ApiException {
        if (token == null) {
            throw new ApiException.Unreachable("The token was forgotten.", "Paste it again.", null);
        }
        return door.open(address, faults.token(token));
    }

    /** Lets go of the token; work under way keeps its own connection to its end. */
    synchronized void forget() {
        token = null;
    }

    @Override
    public String toString() {
        return "Target[" + address + "]";
    }
}
