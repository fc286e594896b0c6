package org.scimconsole.console.token;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Tone;

/**
 * How long a token still lives, and how loudly to say so.
 *
 * @param daysLeft calendar days until the one on which it ends; negative once it has
 * @param stage how urgent it is to replace it
 */
public record TokenLife(long daysLeft, Stage stage) {

    /** The steps at which the warning grows, by days left. */
    public enum Stage {
        FINE(Long.MAX_VALUE, Tone.SUCCESS),
        NINETY_DAYS(90, Tone.ACCENT),
        THIRTY_DAYS(30, Tone.WARNING),
        FOURTEEN_DAYS(14, Tone.WARNING),
        SEVEN_DAYS(7, Tone.DANGER),
        ONE_DAY(1, Tone.DANGER),
        EXPIRED(-1, Tone.DANGER);

        private final long atMost;
        private final Tone tone;

        Stage(long atMost, Tone tone) {
            this.atMost = atMost;
            this.tone = tone;
        }

        /** @return how it is coloured */
        public Tone tone() {
            return tone;
        }
    }

    /**
     * @param token which
     * @param clock tells now, and by its zone where a day ends
     * @return how long it still lives
     */
    public static TokenLife of(TokenView token, Clock clock) {
        Instant now = clock.instant();
        long days = now.isBefore(token.diesAt())
                ? ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(now, clock.getZone()), LocalDate.ofInstant(token.diesAt(), clock.getZone()))
                : -1;
        Stage stage = Stage.FINE;
        for (Stage candidate : Stage.values()) {
            if (days <= candidate.atMost) {
                stage = candidate;
            }
        }
        return new TokenLife(days, stage);
    }

    /**
     * @param messages the words
     * @param formats the numbers
     * @return such as "365 days left"
     */
    public String text(Messages messages, Formats formats) {
        if (stage == Stage.EXPIRED) {
            return messages.text("token.life.expired");
        }
        return daysLeft == 0
                ? messages.text("token.life.today")
                : messages.text("token.life.days", daysLeft, formats.number(daysLeft));
    }
}
