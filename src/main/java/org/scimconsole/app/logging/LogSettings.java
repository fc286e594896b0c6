package org.scimconsole.app.logging;

import ch.qos.logback.classic.Level;
import java.util.Locale;

/**
 * What is logged and in which form. Set before the first logger is asked for, because logging configures itself then.
 *
 * @param level the least severe level written
 * @param json whether lines are JSON objects
 */
public record LogSettings(Level level, boolean json) {
    private static final String LEVEL = "scimconsole.log.level";
    private static final String FORMAT = "scimconsole.log.format";

    /** @return what the system properties {@code scimconsole.log.level} and {@code scimconsole.log.format} say */
    static LogSettings fromSystemProperties() {
        return new LogSettings(
                Level.toLevel(System.getProperty(LEVEL), Level.WARN),
                System.getProperty(FORMAT, "text").toLowerCase(Locale.ROOT).equals("json"));
    }

    /** Makes these the settings of this process, unless somebody set the system properties on the command line. */
    public void apply() {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, level.toString());
        }
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, json ? "json" : "text");
        }
    }
}
