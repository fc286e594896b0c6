package org.scimconsole.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.organization.EnabledScim;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code org scim enable}: the toggle of the SCIM tab, and the token for the only time. */
@Command(
        name = "enable",
        mixinStandardHelpOptions = true,
        description = {
            "Enable SCIM and print its token, the only time it can be seen.",
            "Needs SSO in Strict mode. Open invites end."
        })
final class OrgScimEnableCommand extends OrganizationCommand {
    @Option(
            names = "--idp",
            paramLabel = "entra_id|okta",
            defaultValue = "entra_id",
            description = "The identity provider. Default: ${DEFAULT-VALUE}")
    private IdentityProvider provider = IdentityProvider.ENTRA_ID;

    OrgScimEnableCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        EnabledScim enabled = directory.scim().enable(caller, provider);
        Map<String, @Nullable Object> result = fields();
        result.put("scimBaseUrl", publicUrl(null) + "/scim/v2/" + found.id().value());
        result.put("scimToken", enabled.token().reveal());
        result.put("revokedInvites", enabled.revokedInvites());
        print(result);
    }
}
