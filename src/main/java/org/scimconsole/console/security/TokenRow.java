package org.scimconsole.console.security;

import java.time.Instant;
import org.scimconsole.console.widget.Tone;

/**
 * A token as the SCIM tab shows it, ready to read.
 *
 * @param id its id
 * @param hint how it ends, such as "…a1B2c3"
 * @param ending its last characters alone, as a person can type them
 * @param state in a word
 * @param tone the word's meaning
 * @param created when and by whom
 * @param validUntil the day
 * @param daysLeft such as "365 days left"
 * @param daysTone how urgent that is
 * @param lastUsed such as "3 minutes ago"
 * @param used whether a request ever used it
 * @param active whether it is accepted
 * @param expiresAt the moment it ends
 */
public record TokenRow(
        String id,
        String hint,
        String ending,
        String state,
        Tone tone,
        String created,
        String validUntil,
        String daysLeft,
        Tone daysTone,
        String lastUsed,
        boolean used,
        boolean active,
        Instant expiresAt) {}
