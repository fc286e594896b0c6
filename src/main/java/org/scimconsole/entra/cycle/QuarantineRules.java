package org.scimconsole.entra.cycle;

/**
 * When so much fails that Entra gives up for now.
 *
 * @param evaluatedFrom no fewer failures than this are judged
 * @param proportion of all lines that may fail, 0 to 1
 * @param base as many failures are too many, without references
 * @param total as many failures are too many, references included
 */
public record QuarantineRules(int evaluatedFrom, double proportion, int base, int total) {

    /** @return Entra's own figures: 5,000, 40 %, 40,000, 60,000 */
    public static QuarantineRules entra() {
        return new QuarantineRules(5_000, 0.4, 40_000, 60_000);
    }

    /** @param divisor makes the three counts smaller, for a small tenant */
    public QuarantineRules scaledDown(int divisor) {
        return new QuarantineRules(
                Math.max(1, evaluatedFrom / divisor),
                proportion,
                Math.max(1, base / divisor),
                Math.max(1, total / divisor));
    }
}
