package org.scimconsole.console.entra;

import java.util.Locale;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.cycle.CycleListener;

/**
 * Tells how far a plan is.
 *
 * @param progress whom it tells
 * @param messages in which words
 */
record PlanProgress(Progress progress, Messages messages) implements CycleListener {
    @Override
    public void progress(Phase phase, int done, int total) {
        progress.report(
                messages.text("entra.phase." + phase.name().toLowerCase(Locale.ROOT), done, total),
                total == 0 ? 1 : (double) done / total);
    }
}
