package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org token list}: what is known of each SCIM token. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the SCIM tokens, newest first: id, hint, state, times. Never a token.")
final class OrgTokenListCommand extends OrganizationCommand {

    OrgTokenListCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(ScimStatus.tokens(
                directory.tokens().list(found.id()), surroundings().clock().instant()));
    }
}
