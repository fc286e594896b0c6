package org.scimconsole.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code org brake set}: how many removals pass before the rest is held. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = {
            "Set how many removals pass before the rest is held. What is left out keeps its value.",
            "Before a planned clean-up: a larger budget rather than no brake."
        })
final class OrgBrakeSetCommand extends OrganizationCommand {
    @Option(names = "--on", arity = "1", paramLabel = "true|false", description = "Whether it holds anything.")
    private @Nullable Boolean on;

    @Option(names = "--window", paramLabel = "DURATION", description = "Over which removals are counted, such as PT1H.")
    private @Nullable Duration window;

    @Option(names = "--percent", paramLabel = "N", description = "Of all people, or memberships, that may be removed.")
    private @Nullable Integer percent;

    @Option(names = "--floor", paramLabel = "N", description = "How many may be removed however few there are.")
    private @Nullable Integer floor;

    OrgBrakeSetCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void checkUsage() {
        if (on == null && window == null && percent == null && floor == null) {
            throw new ParameterException(
                    spec().commandLine(), "Say what to set: --on, --window, --percent or --floor.");
        }
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        print(OrgBrakeShowCommand.budget(directory.brake().settings(caller, this::edited)));
    }

    private BrakeSettings edited(BrakeSettings now) {
        return new BrakeSettings(
                on == null ? now.on() : on,
                window == null ? now.window() : window,
                percent == null ? now.percent() : percent,
                floor == null ? now.floor() : floor);
    }
}
