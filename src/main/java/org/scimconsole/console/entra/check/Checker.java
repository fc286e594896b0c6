package org.scimconsole.console.entra.check;

import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.console.backend.Means;
import org.scimconsole.entra.check.CheckListener;
import org.scimconsole.entra.check.CheckReport;
import org.scimconsole.entra.check.CheckSuffix;
import org.scimconsole.entra.check.EndpointCheck;
import org.scimconsole.model.PlainToken;

/** Runs one check; blocks. A port, so that a page can be tested without an endpoint. */
@FunctionalInterface
interface Checker {

    /**
     * @param url the SCIM base
     * @param token opens it; not kept
     * @param listener hears of each request
     * @return what was found
     * @throws Exception when the endpoint does not answer, or the thread was interrupted
     */
    CheckReport check(String url, PlainToken token, CheckListener listener) throws Exception;

    /** @return one that speaks HTTP */
    static Checker overHttp(Means means) {
        return (url, token, listener) -> {
            try (HttpScimApi api = HttpScimApi.open(url, token, Timeouts.usual());
                    HttpScimApi stranger = HttpScimApi.open(url, new PlainToken("not-a-token"), Timeouts.usual())) {
                return new EndpointCheck(url, api, stranger, means.clock(), CheckSuffix.random(means.random()))
                        .run(listener);
            }
        };
    }
}
