package org.scimconsole.console.entra;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.cycle.QuarantineRules;
import org.scimconsole.entra.cycle.TargetAction;

/** How the job is set up beside its mappings: what an administrator sets in Entra, and what Microsoft does not publish. */
public final class JobSettingsViewModel {
    private static final int SMALL_TENANT = 500;

    private final EntraSession session;

    JobSettingsViewModel(EntraSession session) {
        this.session = session;
    }

    CycleSettings now() {
        return session.settingsProperty().get();
    }

    private void change(UnaryOperator<CycleSettings> change) {
        session.settingsProperty().set(change.apply(now()));
    }

    /** @param wanted how PATCH is written */
    public void dialect(Dialect wanted) {
        change(settings -> settings.with(wanted));
    }

    /**
     * @param action an operation
     * @param allowed whether it may be sent
     */
    public void allow(TargetAction action, boolean allowed) {
        EnumSet<TargetAction> actions = EnumSet.noneOf(TargetAction.class);
        actions.addAll(now().actions());
        if (allowed) {
            actions.add(action);
        } else {
            actions.remove(action);
        }
        change(settings -> settings.withActions(Set.copyOf(actions)));
    }

    /** @param leave whether who leaves the scope is left alone */
    public void skipOutOfScope(boolean leave) {
        change(settings -> settings.withSkipOutOfScopeDeletions(leave));
    }

    /** @param most disables and deletes in one cycle; 0 for no limit */
    public void threshold(int most) {
        change(settings -> settings.withDeletionThreshold(Math.max(0, most)));
    }

    /**
     * @param batch most members in one PATCH
     * @param singles whether each member is a PATCH of its own, several at once
     */
    public void members(int batch, boolean singles) {
        change(settings -> settings.withMembers(Math.max(1, batch), singles));
    }

    /** @param most requests at once */
    public void parallel(int most) {
        change(settings -> settings.withParallelism(Math.max(1, most)));
    }

    /** @param small whether quarantine begins at ten failures rather than at Entra's 5,000 */
    public void smallTenant(boolean small) {
        QuarantineRules rules = QuarantineRules.entra();
        change(settings -> settings.with(small ? rules.scaledDown(SMALL_TENANT) : rules, settings.retries()));
    }

    /** @return whether quarantine begins early */
    public boolean isSmallTenant() {
        return !now().quarantine().equals(QuarantineRules.entra());
    }

    EntraSession session() {
        return session;
    }
}
