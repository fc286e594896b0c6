package org.scimconsole.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org rehearsal drop}: ends the rehearsal and forgets it. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description =
                "End the rehearsal, its token with it, and forget what it came to. The organisation stays as it is.")
final class OrgRehearsalDropCommand extends OrganizationCommand {
    OrgRehearsalDropCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        directory.rehearsals().drop(caller);
        Map<String, @Nullable Object> result = fields();
        result.put("dropped", true);
        print(result);
    }
}
