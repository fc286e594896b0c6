package org.scimconsole.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.rehearsal.AdoptedRehearsal;
import org.scimconsole.directory.rehearsal.WhatMovedOn;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code org rehearsal adopt}: makes the organisation what the rehearsal came to. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = {
            "Make the organisation what the rehearsal came to, all or nothing, and end the rehearsal.",
            "Users and groups keep the ids that the provider was given, so it can be pointed at the real URL afterwards."
        })
final class OrgRehearsalAdoptCommand extends OrganizationCommand {
    @Option(
            names = "--confirm",
            paramLabel = "ADOPT",
            required = true,
            description = "The word ADOPT, to say that this is meant.")
    private String confirmation = "";

    @Option(
            names = "--leave-moved-on",
            description = "Leave what the organisation changed meanwhile as it is there, instead of adopting nothing.")
    private boolean leaving;

    OrgRehearsalAdoptCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void checkUsage() {
        if (!confirmation.equals("ADOPT")) {
            throw new ParameterException(spec().commandLine(), "Write --confirm ADOPT to say that this is meant.");
        }
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        AdoptedRehearsal adopted =
                directory.rehearsals().adopt(caller, leaving ? WhatMovedOn.STAYS : WhatMovedOn.REFUSES);
        Map<String, @Nullable Object> result = fields();
        result.put("users", adopted.users());
        result.put("groups", adopted.groups());
        result.put("membersJoined", adopted.come());
        result.put("membersLeft", adopted.gone());
        result.put("leftAsTheyWere", adopted.kept().size());
        print(result);
    }
}
