package org.scimconsole.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.token.NewAdminKey;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code org key create}: one more admin API key, for whoever lost theirs. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make an admin API key and print it, the only time it can be seen.")
final class OrgKeyCreateCommand extends OrganizationCommand {
    @Parameters(index = "1", paramLabel = "NAME", description = "What it is for.")
    private String name = "";

    OrgKeyCreateCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        NewAdminKey made = directory.adminKeys().create(caller, name);
        Map<String, @Nullable Object> result = fields();
        result.put("keyId", made.key().id());
        result.put("adminApiKey", made.secret().reveal());
        print(result);
    }
}
