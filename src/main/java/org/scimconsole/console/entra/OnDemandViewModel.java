package org.scimconsole.console.entra;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.entra.cycle.ProvisionOnDemand;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/** Provisions one person or one small group now, and keeps the lines with every step. */
public final class OnDemandViewModel {
    private final EntraSession session;
    private final Workbench workbench;
    private final JobViewModel job;
    private final ReadOnlyObjectWrapper<List<ProvisioningEntry>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable TenantRow> subject = new ReadOnlyObjectWrapper<>(null);
    private final Loading loading = new Loading();

    OnDemandViewModel(EntraSession session, Workbench workbench, JobViewModel job) {
        this.session = session;
        this.workbench = workbench;
        this.job = job;
        loading.end(false);
    }

    /** @param row whom */
    public void provision(TenantRow row) {
        subject.set(row);
        if (!job.ready()) {
            return;
        }
        Tenant tenant = session.tenant();
        Workbench.Job work = workbench.job(false);
        job.run(
                progress -> {
                    try (Target.Endpoint endpoint = work.open()) {
                        return play(
                                new ProvisionOnDemand(work.wire(endpoint), work.settings(), work.surroundings()),
                                tenant,
                                row.id());
                    }
                },
                played -> {
                    lines.set(played);
                    session.logged(played);
                    session.jobChanged();
                    loading.end(!played.isEmpty());
                });
    }

    private List<ProvisioningEntry> play(ProvisionOnDemand onDemand, Tenant tenant, String id) {
        TenantUser user = tenant.users().get(id);
        TenantGroup group = tenant.groups().get(id);
        if (user != null) {
            return onDemand.user(tenant, session.job(), user);
        }
        return group == null ? List.of() : onDemand.group(tenant, session.job(), group);
    }

    /** @return the lines of the last time */
    public ReadOnlyObjectProperty<List<ProvisioningEntry>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** @return whom they are about, or null */
    public ReadOnlyObjectProperty<@Nullable TenantRow> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** @return whether there is anything to show */
    public Loading loading() {
        return loading;
    }
}
