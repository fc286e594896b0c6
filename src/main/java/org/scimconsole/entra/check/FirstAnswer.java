package org.scimconsole.entra.check;

import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.entra.cycle.AnswerPhrase;

/** Whether there is anything to check: blames nobody for a wrong token, a pause, or a wrong address. */
final class FirstAnswer {
    private final Probe probe;

    FirstAnswer(Probe probe) {
        this.probe = probe;
    }

    /** @throws ApiException.Refused when all further answers would be the same */
    void require(String suffix) throws ApiException {
        Answer answer = probe.get("/Users", "userName eq \"Check.nobody." + suffix + "@example.com\"");
        AnswerPhrase what = hindrance(answer);
        if (what != null) {
            throw new ApiException.Refused(
                    answer.status(),
                    what.with(answer.status()).english(),
                    next(what).with().english());
        }
    }

    private static @Nullable AnswerPhrase hindrance(Answer answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return AnswerPhrase.TOKEN_REFUSED;
        }
        if (status == 503) {
            return AnswerPhrase.UNAVAILABLE;
        }
        if (status >= 300 && status < 400) {
            return AnswerPhrase.LEADS_ELSEWHERE;
        }
        // A SCIM service that answers nobody with 404 says so in SCIM's words; that is a finding.
        boolean speaksScim = answer.body().path("schemas").isArray() || answer.total() >= 0;
        return (status == 404 || status == 200) && !speaksScim ? AnswerPhrase.NO_SCIM : null;
    }

    private static AnswerPhrase next(AnswerPhrase what) {
        return switch (what) {
            case TOKEN_REFUSED -> AnswerPhrase.TOKEN_REFUSED_ACTION;
            case UNAVAILABLE -> AnswerPhrase.UNAVAILABLE_ACTION;
            case LEADS_ELSEWHERE -> AnswerPhrase.LEADS_ELSEWHERE_ACTION;
            default -> AnswerPhrase.NO_SCIM_ACTION;
        };
    }
}
