package org.scimconsole.client.scim;

import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;

/** Any SCIM 2.0 endpoint. Blocks; thread-safe; ends soon after its thread is interrupted. */
@FunctionalInterface
public interface ScimApi {

    /**
     * Sends one request.
     *
     * @param request what to ask
     * @return the answer, whatever its status
     * @throws ApiException when no answer came
     */
    HttpAnswer send(ScimRequest request) throws ApiException;
}
