package org.scimconsole.entra.cycle;

import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;

/**
 * Entra's "Test Connection", also the first step of every cycle: asks for a user who does not exist and expects 200 with
 * an empty ListResponse (section 3).
 */
public final class CredentialProbe {
    private final ScimApi api;

    /** @param api the endpoint */
    public CredentialProbe(ScimApi api) {
        this.api = api;
    }

    /**
     * What Entra would say.
     *
     * @param authorized "The supplied credentials are authorized to enable provisioning"
     * @param code Entra's error code, or null
     * @param sentence what happened
     * @param nextStep what to do; empty when authorized
     */
    public record Result(boolean authorized, @Nullable String code, String sentence, String nextStep) {}

    /**
     * @param matchingAttribute the matching attribute with the highest precedence
     * @param randomId a value that nobody has
     */
    public Result probe(String matchingAttribute, String randomId) {
        ScimRequest request = ScimRequest.get("/Users", UserProvisioning.filter(matchingAttribute, randomId));
        HttpAnswer answer;
        try {
            answer = api.send(request);
        } catch (ApiException e) {
            return failed(
                    "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable",
                    e.sentence(),
                    e.nextStep());
        }
        return judge(answer);
    }

    private static Result judge(HttpAnswer answer) {
        String unavailable = "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable";
        if (answer.status() == 401 || answer.status() == 403) {
            return failed(
                    unavailable,
                    "The service refuses the Secret Token (HTTP " + answer.status() + ").",
                    "Copy the token again, whole; if it was replaced or is older than a year, regenerate it and enter the new one.");
        }
        if (answer.status() == 503) {
            return failed(
                    unavailable,
                    "The service is not available now (HTTP 503).",
                    "If SCIM is paused there, resume it; otherwise try again later.");
        }
        if (answer.status() >= 300 && answer.status() < 400) {
            return failed(
                    unavailable,
                    "The Tenant URL leads elsewhere (HTTP " + answer.status() + ").",
                    "Enter the address at which the SCIM service itself answers.");
        }
        if (answer.status() == 404 || (answer.status() == 200 && !listResponse(answer.body()))) {
            return failed(
                    unavailable,
                    "What answers there is not a SCIM service (HTTP " + answer.status() + ").",
                    "Copy the SCIM connector base URL again, whole.");
        }
        if (answer.status() != 200) {
            return failed(
                    "SystemForCrossDomainIdentityManagementCredentialValidationFailure",
                    "The service answers HTTP " + answer.status() + " to a search for a user who does not exist.",
                    answer.status() >= 500
                            ? "Look into the log of the service."
                            : "The service must support the filter on the matching attribute.");
        }
        return new Result(true, null, "The supplied credentials are authorized to enable provisioning.", "");
    }

    private static boolean listResponse(String body) {
        return body.contains("\"totalResults\"") && body.stripLeading().startsWith("{");
    }

    private static Result failed(String code, String sentence, String nextStep) {
        return new Result(false, code, sentence, nextStep);
    }
}
