package org.scimconsole.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code org brake release}: lets held requests pass when they come again. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Let held requests pass when the identity provider repeats them, within four weeks.")
final class OrgBrakeReleaseCommand extends OrganizationCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", description = "As \"org brake show\" prints it.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All that are held now, instead of ids.")
    private boolean all;

    OrgBrakeReleaseCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void checkUsage() {
        if (ids.isEmpty() != all) {
            throw new ParameterException(spec().commandLine(), "Name the ids to release, or give --all instead.");
        }
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        int released = ids.size();
        if (all) {
            released = directory.brake().releaseAll(caller);
        } else {
            directory.brake().release(caller, ids);
        }
        Map<String, @Nullable Object> result = fields();
        result.put("released", released);
        print(result);
    }
}
