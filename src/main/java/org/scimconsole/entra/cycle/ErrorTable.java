package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimRequest;

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
                "HTTP " + answer.status() + " to " + request.method() + " " + request.path() + ": " + detail(answer),
                action(code));
    }

    ExportFailure of(ApiException failure) {
        boolean timeOut = failure.sentence().contains("did not answer");
        return new ExportFailure(
                timeOut ? "Timeout" : "WebExceptionProtocolError", failure.sentence(), failure.nextStep());
    }

    ExportFailure incompatible(ScimRequest request, String what) {
        return new ExportFailure(
                "SystemForCrossDomainIdentityManagementServiceIncompatible",
                "The answer to " + request.line() + " " + what + ".",
                "Mend the service: Entra could not read this answer either.");
    }

    private String detail(HttpAnswer answer) {
        try {
            JsonNode detail = json.readTree(answer.body()).path("detail");
            if (detail.isTextual() && !detail.asText().isBlank()) {
                return extract(detail.asText());
            }
        } catch (JsonProcessingException e) {
            return "the answer is not JSON";
        }
        return answer.body().isBlank() ? "no explanation was given" : extract(answer.body());
    }

    private static String action(String code) {
        return switch (code) {
            case "InvalidAnchor" ->
                "It was matched before and is gone now. Restart provisioning, so that it is matched anew.";
            case "EntryConflict" ->
                "Something else there has the same name. Rename one of them, or match by another attribute.";
            case "Unauthorized", "InsufficientRights" ->
                "Put a living token into Secret Token and test the connection.";
            case "TooManyRequests", "ServiceUnavailable" -> "Wait; it is tried again in the next cycle.";
            case "InternalServerError" -> "Look into the log of the service; it is tried again in the next cycle.";
            default -> "Mend what the explanation names, in Entra; it is tried again.";
        };
    }

    private static String extract(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_EXTRACT ? line.substring(0, LONGEST_EXTRACT) + "…" : line;
    }
}
