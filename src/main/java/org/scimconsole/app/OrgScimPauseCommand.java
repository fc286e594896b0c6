package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org scim pause}. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Answer every SCIM request with 503 until it is resumed; nothing is lost.")
final class OrgScimPauseCommand extends OrganizationCommand {

    OrgScimPauseCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(ScimStatus.of(
                directory.scim().pause(caller),
                publicUrl(null) + "/scim/v2/" + found.id().value(),
                surroundings().clock().instant()));
    }
}
