package org.scimconsole.entra.log;

import org.scimconsole.entra.wording.Wording;

/**
 * Why a line failed or was skipped.
 *
 * @param errorCode one of Entra's codes, such as {@code DuplicateTargetEntries}
 * @param reason what the administrator reads; the service's own detail stands in it
 * @param recommendedAction what to do, or empty
 */
public record ErrorInformation(String errorCode, Wording reason, Wording recommendedAction) {}
