package org.scimconsole.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code org brake hold}: takes a release back. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = "Take the release of held requests back, as long as they have not come again.")
final class OrgBrakeHoldCommand extends OrganizationCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "As \"org brake show\" prints it.")
    private List<String> ids = List.of();

    OrgBrakeHoldCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        directory.brake().holdAgain(caller, ids);
        Map<String, @Nullable Object> result = fields();
        result.put("heldAgain", ids.size());
        print(result);
    }
}
