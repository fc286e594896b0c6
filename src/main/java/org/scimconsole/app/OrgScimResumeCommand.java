package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org scim resume}. */
@Command(name = "resume", mixinStandardHelpOptions = true, description = "End a pause.")
final class OrgScimResumeCommand extends OrganizationCommand {

    OrgScimResumeCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(ScimStatus.of(
                directory.scim().resume(caller),
                publicUrl(null) + "/scim/v2/" + found.id().value(),
                surroundings().clock().instant()));
    }
}
