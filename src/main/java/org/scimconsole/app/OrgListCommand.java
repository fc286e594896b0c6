package org.scimconsole.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.organization.ScimSettings;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org list}: every organisation and whether SCIM is on. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the organisations: id, name, rules, state of SCIM.")
final class OrgListCommand extends DirectoryCommand {

    OrgListCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (Organization each : directory.organizations().list()) {
            ScimSettings scim = directory.scim().settings(each.id());
            Map<String, @Nullable Object> item = fields();
            item.put("organizationId", each.id().value());
            item.put("name", each.name());
            item.put("rules", each.rules().name());
            item.put("scim", !scim.enabled() ? "DISABLED" : scim.paused() ? "PAUSED" : "ENABLED");
            item.put("createdAt", each.createdAt().toString());
            items.add(item);
        }
        print(items);
        if (items.isEmpty()) {
            surroundings().err().println("There is no organisation in this database; make one with \"org create\".");
        }
    }
}
