package org.scimconsole.console.entra.compare;

import java.time.Instant;
import java.util.List;
import org.scimconsole.entra.log.JoinVerdict;

/**
 * One change as the table shows it.
 *
 * @param index of the join it was made from
 * @param verdict what both logs say together
 * @param at when, by Entra's clock if Entra has it
 * @param who whom it is about
 * @param type User or Group
 * @param action what Entra tried; empty when Entra does not have it
 * @param status how Entra says it went
 * @param code Entra's code; empty for none
 * @param reason Entra's reason; empty for none
 * @param changeId what Entra's support is told
 * @param sourceId Entra's id
 * @param targetId our id as Entra knows it
 * @param request our request in short; empty when there is none
 * @param requests how many requests there were
 * @param answered our HTTP status; 0 when there is no request
 * @param rule our rule that refused; empty for none
 * @param sentence what our log says
 * @param requestId our request's id; empty for none
 * @param requestAt when our request came; empty for none
 * @param apart seconds between both sides; empty for none
 */
public record CompareRow(
        int index,
        JoinVerdict verdict,
        Instant at,
        String who,
        String type,
        String action,
        String status,
        String code,
        String reason,
        String changeId,
        String sourceId,
        String targetId,
        String request,
        int requests,
        int answered,
        String rule,
        String sentence,
        String requestId,
        String requestAt,
        String apart) {
    static final List<String> CELL_NAMES = List.of(
            "verdict",
            "at",
            "who",
            "type",
            "entraAction",
            "entraStatus",
            "entraErrorCode",
            "entraReason",
            "entraChangeId",
            "sourceId",
            "targetId",
            "request",
            "requests",
            "httpStatus",
            "rule",
            "message",
            "requestId",
            "requestAt",
            "secondsApart");

    List<String> cells() {
        return List.of(
                verdict.name(),
                at.toString(),
                who,
                type,
                action,
                status,
                code,
                reason,
                changeId,
                sourceId,
                targetId,
                request,
                String.valueOf(requests),
                answered == 0 ? "" : String.valueOf(answered),
                rule,
                sentence,
                requestId,
                requestAt,
                apart);
    }

    /** Whether one of the things a person searches by contains the text, given in lower case. */
    boolean contains(String text) {
        return text.isEmpty()
                || cells().stream()
                        .anyMatch(
                                cell -> cell.toLowerCase(java.util.Locale.ROOT).contains(text));
    }
}
