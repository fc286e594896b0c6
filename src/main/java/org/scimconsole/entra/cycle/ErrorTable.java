package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.wording.Wording;

/** Which of Entra's error codes an answer becomes, and what the administrator reads. */
final class ErrorTable {
    private static final int LONGEST_EXTRACT = 300;

    private final ObjectMapper json = new ObjectMapper();

    ExportFailure of(ScimRequest request, HttpAnswer answer) {
        boolean byId = request.path().indexOf('/', 1) > 0;
        String code = switch (answer.status()) {
            case 400 -> "SystemForCrossDomainIdentityManagementBadRequest";
            case 401 -> "Unauthorized";
            case 403 -> "InsufficientRights";
            case 404 -> byId ? "InvalidAnchor" : "NotFound";
            case 405 -> "MethodNotAllowed";
            case 409 -> "EntryConflict";
            case 413 -> "RequestEntityTooLarge";
            case 422 -> "UnprocessableEntity";
            case 429 -> "TooManyRequests";
            case 501 -> "NotImplemented";
            case 503 -> "ServiceUnavailable";
            default ->
                answer.status() >= 500
                        ? "InternalServerError"
                        : "SystemForCrossDomainIdentityManagementServiceIncompatible";
        };
        return new ExportFailure(
                code,
                AnswerPhrase.HTTP.with(answer.status(), request.method() + " " + request.path(), detail(answer)),
                action(code));
    }

    ExportFailure of(ApiException failure) {
        boolean timeOut = failure.sentence().contains("did not answer");
        return new ExportFailure(
                timeOut ? "Timeout" : "WebExceptionProtocolError",
                Wording.answered(failure.sentence()),
                Wording.answered(failure.nextStep()));
    }

    ExportFailure incompatible(ScimRequest request, AnswerPhrase what) {
        return new ExportFailure(
                "SystemForCrossDomainIdentityManagementServiceIncompatible",
                what.with(request.line()),
                AnswerPhrase.MEND_ANSWER.with());
    }

    private Wording detail(HttpAnswer answer) {
        try {
            JsonNode detail = json.readTree(answer.body()).path("detail");
            if (detail.isTextual() && !detail.asText().isBlank()) {
                return Wording.answered(extract(detail.asText()));
            }
        } catch (JsonProcessingException e) {
            return AnswerPhrase.NOT_JSON.with();
        }
        return answer.body().isBlank() ? AnswerPhrase.NO_EXPLANATION.with() : Wording.answered(extract(answer.body()));
    }

    private static Wording action(String code) {
        AnswerPhrase phrase = switch (code) {
            case "InvalidAnchor" -> AnswerPhrase.RESTART;
            case "EntryConflict" -> AnswerPhrase.RENAME;
            case "Unauthorized", "InsufficientRights" -> AnswerPhrase.LIVING_TOKEN;
            case "TooManyRequests", "ServiceUnavailable" -> AnswerPhrase.WAIT;
            case "InternalServerError" -> AnswerPhrase.LOOK_INTO_LOG;
            default -> AnswerPhrase.MEND_IN_ENTRA;
        };
        return phrase.with();
    }

    private static String extract(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_EXTRACT ? line.substring(0, LONGEST_EXTRACT) + "…" : line;
    }
}
