package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import org.scimconsole.model.TokenId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code org token revoke}: ends a SCIM token at once. */
@Command(name = "revoke", mixinStandardHelpOptions = true, description = "End a SCIM token at once.")
final class OrgTokenRevokeCommand extends OrganizationCommand {
    @Parameters(index = "1", paramLabel = "TOKEN_ID", description = "Its id, as \"org token list\" shows it.")
    private String token = "";

    OrgTokenRevokeCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(ScimStatus.token(
                directory.tokens().revoke(caller, new TokenId(token)),
                surroundings().clock().instant()));
    }
}
