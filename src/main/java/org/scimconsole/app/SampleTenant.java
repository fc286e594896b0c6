package org.scimconsole.app;

import java.net.URI;
import java.util.List;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.backend.BackendStep;
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

    /** @param progress told of the people and groups pushed */
    void push(URI scimBase, PlainToken token, BackendProgress progress) throws Exception {
        Tenant tenant = Contoso.tenant();
        try (HttpScimApi api = HttpScimApi.open(scimBase.toString(), token, Timeouts.usual());
                SimulatorThreads threads = new SimulatorThreads(AT_ONCE)) {
            CycleListener listener = new CycleListener() {
                @Override
                public void progress(Phase phase, int done, int total) {
                    progress.report(step(phase), "", total == 0 ? Progress.UNKNOWN : (double) done / total);
                }
            };
            CycleSettings settings = CycleSettings.split().withParallelism(AT_ONCE);
            CycleSummary summary =
                    new Cycle(api, settings, threads.around(surroundings)).run(tenant, CycleState.fresh(), listener);
            switch (summary.ending()) {
                case SUCCEEDED, ENTRY_ERRORS -> {}
                case CANCELLED -> throw new InterruptedException("The cycle was cancelled.");
                case QUARANTINED ->
                    throw new CommandFailedException(
                            "The service did not take the sample tenant: " + summary.sentence(),
                            summary.quarantine() == null
                                    ? ""
                                    : summary.quarantine().error().english());
            }
        }
    }

    private static BackendStep step(CycleListener.Phase phase) {
        return switch (phase) {
            case CREDENTIALS, DELETIONS -> BackendStep.PUSHING_NOTHING_YET;
            case USERS -> BackendStep.PUSHING_USERS;
            case MANAGERS -> BackendStep.PUSHING_MANAGERS;
            case GROUPS -> BackendStep.PUSHING_GROUPS;
            case MEMBERS -> BackendStep.PUSHING_MEMBERS;
        };
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
