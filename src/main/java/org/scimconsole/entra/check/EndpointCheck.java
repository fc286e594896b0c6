package org.scimconsole.entra.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimApi;

/** Checks one endpoint. Takes about sixty requests, one after the other; stops soon after its thread is interrupted. */
public final class EndpointCheck {

    private final String address;
    private final ScimApi api;
    private final @Nullable ScimApi stranger;
    private final Clock clock;
    private final String suffix;

    /**
     * Prepares a check.
     *
     * @param address the SCIM base, for the report
     * @param api the endpoint
     * @param stranger the same endpoint with a token that is wrong; null to leave that out
     * @param suffix makes the names of this check's own ({@link CheckSuffix}); at most 12 characters, as groups have short names
     */
    public EndpointCheck(String address, ScimApi api, @Nullable ScimApi stranger, Clock clock, String suffix) {
        this.address = address;
        this.api = api;
        this.stranger = stranger;
        this.clock = clock;
        this.suffix = suffix;
    }

    /**
     * Runs the check and deletes what it made, also when it fails.
     *
     * @throws ApiException when the endpoint does not answer, or its first answer shows that nothing can be checked:
     *     the token is refused, SCIM is not available, or what answers is no SCIM service
     */
    public CheckReport run(CheckListener listener) throws ApiException {
        Probe probe = new Probe(api, listener);
        boolean whole = false;
        List<String> left = List.of();
        try {
            new FirstAnswer(probe).require(suffix);
            if (stranger != null) {
                new CredentialCheck(new Probe(stranger, listener), probe).run();
            }
            new DiscoveryCheck(probe).run();
            UserCheck users = new UserCheck(probe, suffix);
            if (users.run()) {
                new UserPatchCheck(probe, users.path(), suffix).run();
                new GroupCheck(probe, suffix, users.id()).run();
                users.delete();
            }
            whole = true;
        } finally {
            // What was called off must still be able to delete what it made.
            boolean interrupted = Thread.interrupted();
            left = probe.cleanUp();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (!whole && !left.isEmpty()) {
                listener.leftBehind(left);
            }
        }
        return report(probe, left);
    }

    private CheckReport report(Probe probe, List<String> left) {
        List<Finding> findings = new ArrayList<>(probe.findings().values());
        findings.sort(Comparator.comparing(finding -> finding.requirement().severity()));
        Set<Requirement> open = EnumSet.allOf(Requirement.class);
        open.removeAll(probe.findings().keySet());
        open.removeAll(probe.held());
        if (stranger == null) {
            open.remove(Requirement.REFUSES_A_WRONG_TOKEN);
        }
        return new CheckReport(
                address,
                clock.instant(),
                probe.requests(),
                findings,
                List.copyOf(probe.held()),
                List.copyOf(open),
                left);
    }
}
