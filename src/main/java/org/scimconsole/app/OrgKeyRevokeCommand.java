package org.scimconsole.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code org key revoke}: ends an admin API key at once. */
@Command(name = "revoke", mixinStandardHelpOptions = true, description = "End an admin API key at once.")
final class OrgKeyRevokeCommand extends OrganizationCommand {
    @Parameters(index = "1", paramLabel = "KEY_ID", description = "Its id, as \"org key list\" shows it.")
    private String key = "";

    OrgKeyRevokeCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        directory.adminKeys().revoke(caller, key);
        Map<String, @Nullable Object> result = fields();
        result.put("revoked", key);
        print(result);
    }
}
