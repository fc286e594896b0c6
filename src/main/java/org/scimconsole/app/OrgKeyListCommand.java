package org.scimconsole.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.token.AdminKey;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org key list}: what is known of each admin API key. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the admin API keys, newest first: id, hint, name, when made, when revoked. Never a key.")
final class OrgKeyListCommand extends OrganizationCommand {

    OrgKeyListCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        List<Map<String, @Nullable Object>> keys = new ArrayList<>();
        for (AdminKey key : directory.adminKeys().list(found.id())) {
            Map<String, @Nullable Object> row = fields();
            row.put("id", key.id());
            row.put("hint", key.hint());
            row.put("name", key.name());
            row.put("createdAt", key.createdAt().toString());
            row.put("revokedAt", key.revokedAt() == null ? null : String.valueOf(key.revokedAt()));
            keys.add(row);
        }
        print(keys);
    }
}
