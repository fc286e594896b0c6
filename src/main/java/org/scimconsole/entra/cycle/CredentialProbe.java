package org.scimconsole.entra.cycle;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.mapping.Mappings;
import org.scimconsole.entra.wording.Wording;

/**
 * Entra's "Test Connection", also the first step of every cycle: asks for a user who does not exist and, while groups are
 * provisioned, for a group that does not exist, and expects 200 with an empty ListResponse (section 3).
 */
public final class CredentialProbe {
    private static final String UNAVAILABLE = "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable";
    private static final String FAILURE = "SystemForCrossDomainIdentityManagementCredentialValidationFailure";

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
     * @param requests how many were sent
     */
    public record Result(boolean authorized, @Nullable String code, Wording sentence, Wording nextStep, int requests) {

        /** @return the sentence and the next step */
        public Wording both() {
            return Wording.both(sentence, nextStep);
        }
    }

    /**
     * @param mappings whose attributes with matching precedence 1 are searched for
     * @param ids gives values that nobody has
     */
    public Result probe(Mappings mappings, Supplier<String> ids) {
        Result user = ask(
                ScimRequest.get(
                        "/Users", UserProvisioning.filter(mappings.people().firstMatching(), ids.get())),
                true);
        if (!user.authorized() || !mappings.groups().provisioned()) {
            return user;
        }
        Result group = ask(
                ScimRequest.get(
                        "/Groups",
                        GroupProvisioning.WITHOUT_MEMBERS + "&"
                                + UserProvisioning.filter(mappings.groups().firstMatching(), ids.get())),
                false);
        return new Result(group.authorized(), group.code(), group.sentence(), group.nextStep(), 2);
    }

    private Result ask(ScimRequest request, boolean user) {
        try {
            return judge(api.send(request), user);
        } catch (ApiException e) {
            return failed(UNAVAILABLE, Wording.answered(e.sentence()), Wording.answered(e.nextStep()));
        }
    }

    private static Result judge(HttpAnswer answer, boolean user) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return failed(
                    UNAVAILABLE, AnswerPhrase.TOKEN_REFUSED.with(status), AnswerPhrase.TOKEN_REFUSED_ACTION.with());
        }
        if (status == 503) {
            return failed(UNAVAILABLE, AnswerPhrase.UNAVAILABLE.with(), AnswerPhrase.UNAVAILABLE_ACTION.with());
        }
        if (status >= 300 && status < 400) {
            return failed(
                    UNAVAILABLE, AnswerPhrase.LEADS_ELSEWHERE.with(status), AnswerPhrase.LEADS_ELSEWHERE_ACTION.with());
        }
        boolean list = status == 200 && listResponse(answer.body());
        if (!list && !user) {
            return failed(
                    status == 404 || status == 200 ? UNAVAILABLE : FAILURE,
                    AnswerPhrase.NO_GROUPS.with(status),
                    AnswerPhrase.NO_GROUPS_ACTION.with());
        }
        if (!list && (status == 404 || status == 200)) {
            return failed(UNAVAILABLE, AnswerPhrase.NO_SCIM.with(status), AnswerPhrase.NO_SCIM_ACTION.with());
        }
        if (!list) {
            return failed(
                    FAILURE,
                    AnswerPhrase.SEARCH_REFUSED.with(status),
                    (status >= 500 ? AnswerPhrase.LOOK_INTO_ITS_LOG : AnswerPhrase.SUPPORT_FILTER).with());
        }
        return new Result(true, null, AnswerPhrase.AUTHORIZED.with(), Wording.none(), 1);
    }

    private static boolean listResponse(String body) {
        return body.contains("\"totalResults\"") && body.stripLeading().startsWith("{");
    }

    private static Result failed(String code, Wording sentence, Wording nextStep) {
        return new Result(false, code, sentence, nextStep, 1);
    }
}
