package org.scimconsole.console.backend;

import java.net.URI;
import java.util.List;
import org.scimconsole.model.PlainToken;

/**
 * Starts and opens services for the console. Every method blocks, is called off the JavaFX thread, and stops soon after
 * its thread is interrupted. Failures carry one sentence for the person in {@link Exception#getMessage()}.
 */
public interface Backend extends AutoCloseable {

    /**
     * Starts the service inside this process on its data folder, or gives the one already running.
     *
     * @param progress told of each step
     * @return the connection to it
     * @throws Exception if the data folder can't be used or the service does not come up
     */
    Connection startEmbedded(BackendProgress progress) throws Exception;

    /**
     * Opens a service elsewhere and checks that it answers and takes the key.
     *
     * @param name what the person calls it
     * @param service its public URL, without {@code /internal/api/v2}
     * @param adminKey one of its admin API keys
     * @param progress told of each step
     * @return the connection to it
     * @throws Exception if it does not answer or refuses the key
     */
    Connection connect(String name, URI service, PlainToken adminKey, BackendProgress progress) throws Exception;

    /**
     * Opens a service of another make, to look at its users and groups, and checks that it shows them.
     *
     * @param name what the person calls it
     * @param kind {@link Connection.Kind#SCIM} or {@link Connection.Kind#SPLIT}
     * @param service the SCIM base URL, or the address of the Admin API
     * @param secret the bearer token or the admin API key
     * @param progress told of each step
     * @return the connection to it
     * @throws Exception if it does not answer, refuses the secret, or is something else
     */
    Connection look(String name, Connection.Kind kind, URI service, PlainToken secret, BackendProgress progress)
            throws Exception;

    /**
     * Makes a fresh organisation in a temporary embedded service, sets SAML SSO to Strict, enables SCIM and lets the Entra
     * simulator push the sample tenant into it.
     *
     * @param progress told of each step and of the people pushed
     * @return the connection to it
     * @throws Exception if any of it fails
     */
    Connection trySampleTenant(BackendProgress progress) throws Exception;

    /**
     * Lets the Entra simulator push the sample tenant.
     *
     * @param scimBase the SCIM connector base URL
     * @param token the SCIM token
     * @param progress told of the people and groups pushed
     * @throws Exception if the service does not answer or refuses the token
     */
    void pushSampleTenant(URI scimBase, PlainToken token, BackendProgress progress) throws Exception;

    /** @return time, chance and threads of this process */
    Means means();

    /**
     * Deactivates people as a slip in the identity provider would: one SCIM request for each, whatever is answered.
     *
     * @param scimBase the SCIM connector base URL
     * @param token the SCIM token
     * @param userIds whom
     * @throws Exception if the service does not answer
     */
    void deactivate(URI scimBase, PlainToken token, List<String> userIds) throws Exception;

    /** Ends every service it started. */
    @Override
    void close();
}
