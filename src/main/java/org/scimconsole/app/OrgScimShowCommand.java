package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org scim show}: what the SCIM tab shows. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show whether SCIM is on, its base URL and its tokens' states.")
final class OrgScimShowCommand extends OrganizationCommand {

    OrgScimShowCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(ScimStatus.of(
                directory.scim().settings(found.id()),
                publicUrl(null) + "/scim/v2/" + found.id().value(),
                surroundings().clock().instant()));
    }
}
