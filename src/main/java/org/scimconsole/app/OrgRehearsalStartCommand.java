package org.scimconsole.app;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.rehearsal.StartedRehearsal;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code org rehearsal start}: a second SCIM base URL behind which nothing real changes, and its token. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Begin a rehearsal and print its SCIM base URL and its token, the only time it can be seen.",
            "Whatever a provider sends there changes nothing in the organisation until you adopt it."
        })
final class OrgRehearsalStartCommand extends OrganizationCommand {
    @Option(
            names = "--idp",
            paramLabel = "entra_id|okta",
            description = "Whose habits it follows. Default: the organisation's provider, else entra_id.")
    private @Nullable IdentityProvider provider;

    @Option(
            names = "--life",
            paramLabel = "DURATION",
            defaultValue = "P7D",
            description = "After how long it ends by itself, such as PT12H; at most P30D. Default: P7D.")
    private Duration life = Duration.ofDays(7);

    OrgRehearsalStartCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        StartedRehearsal started = directory.rehearsals().start(caller, provider, life);
        Map<String, @Nullable Object> result = fields();
        result.put(
                "scimBaseUrl",
                publicUrl(null) + "/scim/v2/" + started.rehearsal().id().value());
        result.put("scimToken", started.token().reveal());
        result.put("expiresAt", started.rehearsal().expiresAt().toString());
        print(result);
    }
}
