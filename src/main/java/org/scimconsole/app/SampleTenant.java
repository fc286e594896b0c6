package org.scimconsole.app;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.entra.cycle.Cycle;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.tenant.Contoso;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.model.PlainToken;

/** Lets the Entra simulator push the sample tenant that comes with the program. */
final class SampleTenant {
    private static final int AT_ONCE = 4;

    private final Surroundings surroundings;

    SampleTenant(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @return one sentence on what was pushed */
    String push(URI scimBase, PlainToken token, Progress progress) throws Exception {
        Tenant tenant = Contoso.tenant();
        try (HttpScimApi api = HttpScimApi.open(scimBase.toString(), token, Timeouts.usual());
                SimulatorThreads threads = new SimulatorThreads(AT_ONCE)) {
            CycleListener listener = new CycleListener() {
                @Override
                public void progress(Phase phase, int done, int total) {
                    progress.report(
                            "Pushing " + phase.name().toLowerCase(Locale.ROOT),
                            total == 0 ? Progress.UNKNOWN : (double) done / total);
                }
            };
            CycleSettings settings = CycleSettings.split().withParallelism(AT_ONCE);
            CycleSummary summary =
                    new Cycle(api, settings, threads.around(surroundings)).run(tenant, CycleState.fresh(), listener);
            return switch (summary.ending()) {
                case SUCCEEDED, ENTRY_ERRORS -> summary.sentence();
                case CANCELLED -> throw new InterruptedException("The cycle was cancelled.");
                case QUARANTINED ->
                    throw new CommandFailedException(
                            "The service did not take the sample tenant: " + summary.sentence(),
                            summary.quarantine() == null
                                    ? ""
                                    : summary.quarantine().error().english());
            };
        }
    }

    /** Sends what Entra sends for somebody who is out of scope. */
    void deactivate(URI scimBase, PlainToken token, List<String> userIds) throws Exception {
        try (HttpScimApi api = HttpScimApi.open(scimBase.toString(), token, Timeouts.usual())) {
            for (String id : userIds) {
                api.send(ScimRequest.patch(
                        "/Users/" + ScimRequest.encoded(id),
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                                + "[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]}"));
            }
        }
    }
}
