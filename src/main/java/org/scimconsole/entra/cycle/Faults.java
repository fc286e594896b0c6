package org.scimconsole.entra.cycle;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.MappingTable;
import org.scimconsole.entra.mapping.Source;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.model.PlainToken;

/**
 * The faults that are switched on, put where each belongs: the token, the settings, the wire.
 *
 * @param on which
 */
public record Faults(Set<Fault> on) {
    private static final int LOST_CHARACTERS = 8;

    /** @return none */
    public static Faults none() {
        return new Faults(Set.of());
    }

    /** @return the token as it is sent */
    public PlainToken token(PlainToken token) {
        String characters = token.reveal();
        if (on.contains(Fault.WRONG_TOKEN)) {
            return new PlainToken(new StringBuilder(characters).reverse().toString());
        }
        if (on.contains(Fault.TRUNCATED_TOKEN)) {
            return new PlainToken(characters.substring(0, Math.max(1, characters.length() - LOST_CHARACTERS)));
        }
        return token;
    }

    /** @return the settings as they are used */
    public CycleSettings settings(CycleSettings settings) {
        CycleSettings changed = settings;
        if (on.contains(Fault.GUEST_NAMES)) {
            MappingTable mappings = settings.mappings()
                    .with(new AttributeMapping(
                            new Source.Direct("originalUserPrincipalName"), TargetPath.parse("userName"), true, false))
                    .with("originalUserPrincipalName", "emails[type eq \"work\"].value");
            changed = changed.with(mappings);
        }
        return on.contains(Fault.NESTED_GROUPS) ? changed.withNestedGroups(true) : changed;
    }

    /**
     * @param api the endpoint
     * @param random decides which request is hit
     * @return the endpoint as it is reached
     */
    public ScimApi wire(ScimApi api, RandomGenerator random) {
        return wire(api, random, new FaultTally());
    }

    /**
     * @param api the endpoint
     * @param random decides which request is hit
     * @param tally counts what was done to the requests
     * @return the endpoint as it is reached
     */
    public ScimApi wire(ScimApi api, RandomGenerator random, FaultTally tally) {
        boolean any = on.contains(Fault.TIME_OUTS) || on.contains(Fault.DUPLICATES) || on.contains(Fault.REORDERING);
        return any ? new FaultyScimApi(api, on, random, tally) : api;
    }
}
