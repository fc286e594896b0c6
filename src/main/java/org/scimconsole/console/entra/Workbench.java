package org.scimconsole.console.entra;

import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.console.backend.Means;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.FaultTally;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.entra.cycle.Surroundings;

/** Puts together what a piece of work on the target needs, as everything is set up at this moment. */
final class Workbench {
    private final EntraSession session;
    private final Means means;
    private Runnable touched = () -> {};
    private FaultTally tally = new FaultTally();

    Workbench(EntraSession session, Means means) {
        this.session = session;
        this.means = means;
    }

    /** @param action done whenever something is about to be sent */
    void onTouch(Runnable action) {
        touched = action;
    }

    void touch() {
        touched.run();
    }

    /** @return what the faults did in the last cycle */
    FaultTally tally() {
        return tally;
    }

    /** @param allDeletes whether the accidental-deletion threshold is lifted */
    Job job(boolean allDeletes) {
        Target target = session.targetProperty().get();
        if (target == null) {
            throw new IllegalStateException("Nothing is connected.");
        }
        Faults faults = session.faultsProperty().get();
        CycleSettings settings = faults.settings(session.settingsProperty().get());
        tally = new FaultTally();
        return new Job(
                target,
                faults,
                allDeletes ? settings.withDeletionThreshold(0) : settings,
                surroundings(),
                means,
                tally);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                session.time().clock(), means.nanoTime(), means.ids(), means.sleep()::rest, means.executor());
    }

    /**
     * One piece of work.
     *
     * @param target with whom
     * @param faults on purpose
     * @param settings of the job
     * @param surroundings time, chance and threads
     * @param means for the dice of the faults
     * @param tally counts what the faults do
     */
    record Job(
            Target target,
            Faults faults,
            CycleSettings settings,
            Surroundings surroundings,
            Means means,
            FaultTally tally) {

        Target.Endpoint open() throws ApiException {
            return target.open(faults);
        }

        ScimApi wire(Target.Endpoint endpoint) {
            return faults.wire(endpoint.api(), means.random(), tally);
        }
    }
}
