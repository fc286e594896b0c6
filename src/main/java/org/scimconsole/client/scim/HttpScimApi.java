package org.scimconsole.client.scim;

import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.http.HttpConnection;
import org.scimconsole.client.http.ServiceAddress;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.model.PlainToken;

/** A SCIM endpoint over HTTP, with the headers that Entra sends and no others. */
public final class HttpScimApi implements ScimApi, AutoCloseable {
    private static final String MEDIA_TYPE = "application/scim+json; charset=utf-8";

    private final HttpConnection connection;

    /** @param connection to the SCIM base; closed with this */
    public HttpScimApi(HttpConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens a SCIM endpoint; nothing is sent yet.
     *
     * @param address the Tenant URL as typed into Entra, with or without a feature flag behind a question mark
     * @param token the Secret Token
     * @param timeouts how long to wait
     * @throws ApiException.Unreachable when the address is none
     */
    public static HttpScimApi open(String address, PlainToken token, Timeouts timeouts)
            throws ApiException.Unreachable {
        return new HttpScimApi(new HttpConnection(ServiceAddress.parse(address), token, timeouts));
    }

    @Override
    public HttpAnswer send(ScimRequest request) throws ApiException {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return connection.send(request.method(), request.path() + query, MEDIA_TYPE, request.body());
    }

    @Override
    public void close() {
        connection.close();
    }
}
