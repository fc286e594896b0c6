package org.scimconsole.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code org brake dismiss}: takes requests off the list. */
@Command(
        name = "dismiss",
        mixinStandardHelpOptions = true,
        description = "Take held requests off the list; whichever comes again is held again.")
final class OrgBrakeDismissCommand extends OrganizationCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "As \"org brake show\" prints it.")
    private List<String> ids = List.of();

    OrgBrakeDismissCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        directory.brake().dismiss(caller, ids);
        Map<String, @Nullable Object> result = fields();
        result.put("dismissed", ids.size());
        print(result);
    }
}
