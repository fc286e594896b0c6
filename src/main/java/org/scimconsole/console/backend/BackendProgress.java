package org.scimconsole.console.backend;

import java.util.Locale;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Messages;

/** How far a service has come with what the console asked for; in no language yet. */
@FunctionalInterface
public interface BackendProgress {

    /**
     * @param step what is being done
     * @param detail with what; empty when the step says it all
     * @param fraction done so far, 0 to 1, or {@link Progress#UNKNOWN}
     */
    void report(BackendStep step, String detail, double fraction);

    /**
     * @param messages the language
     * @param progress told of the same in words
     */
    static BackendProgress in(Messages messages, Progress progress) {
        return (step, detail, fraction) -> progress.report(
                messages.text("common.backend." + step.name().toLowerCase(Locale.ROOT), detail), fraction);
    }

    /** @return tells nobody */
    static BackendProgress silent() {
        return (step, detail, fraction) -> {};
    }
}
