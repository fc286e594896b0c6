package org.scimconsole.app;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.token.NewToken;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code org token regenerate}: a new SCIM token, for the only time. */
@Command(
        name = "regenerate",
        mixinStandardHelpOptions = true,
        description = "Make a new SCIM token and print it, the only time it can be seen. The old one ends.")
final class OrgTokenRegenerateCommand extends OrganizationCommand {
    @Option(
            names = "--overlap",
            paramLabel = "DURATION",
            defaultValue = "PT0S",
            description = "How long the old token lives on, such as PT2H; at most 24 hours. Default: not at all.")
    private Duration overlap = Duration.ZERO;

    OrgTokenRegenerateCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        NewToken made = directory.tokens().regenerate(caller, overlap);
        Map<String, @Nullable Object> result = fields();
        result.put("scimBaseUrl", publicUrl(null) + "/scim/v2/" + found.id().value());
        result.put("scimToken", made.secret().reveal());
        result.put("tokenId", made.token().id().value());
        result.put("expiresAt", made.token().expiresAt().toString());
        print(result);
    }
}
