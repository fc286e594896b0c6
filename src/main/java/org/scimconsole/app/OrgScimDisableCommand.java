package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.organization.ManagedUsers;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code org scim disable}: every token ends. */
@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        description = "Disable SCIM: every token ends at once, and so do the groups' links.")
final class OrgScimDisableCommand extends OrganizationCommand {
    @Option(
            names = "--managed-users",
            paramLabel = "convert|keep|deactivate",
            defaultValue = "convert",
            description = "What becomes of the identity provider's users and groups. Default: Split's own.")
    private ManagedUsers managed = ManagedUsers.CONVERT;

    @Option(
            names = "--confirm",
            paramLabel = "DISABLE",
            required = true,
            description = "The word DISABLE, to say that this is meant.")
    private String confirmation = "";

    OrgScimDisableCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void checkUsage() {
        if (!confirmation.equals("DISABLE")) {
            throw new ParameterException(spec().commandLine(), "Write --confirm DISABLE to say that this is meant.");
        }
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(ScimStatus.of(
                directory.scim().disable(caller, managed),
                publicUrl(null) + "/scim/v2/" + found.id().value(),
                surroundings().clock().instant()));
    }
}
