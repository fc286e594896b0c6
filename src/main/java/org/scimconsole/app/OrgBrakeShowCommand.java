package org.scimconsole.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.BrakeUse;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org brake show}: the budget, what of it is used, and what is held. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show the budget, what of it is used, and the held requests.",
            "Held, each on a line: id, kind, number of removals, of whom, when it first and last came, how often, when"
                    + " and by whom it was released."
        })
final class OrgBrakeShowCommand extends OrganizationCommand {

    OrgBrakeShowCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        Map<String, @Nullable Object> result = budget(directory.brake().settings(found.id()));
        List<Map<String, @Nullable Object>> use = new ArrayList<>();
        for (BrakeUse each : directory.brake().use(found.id())) {
            Map<String, @Nullable Object> row = fields();
            row.put("kind", each.kind().name());
            row.put("used", each.applied());
            row.put("budget", each.budget());
            row.put("held", each.held());
            use.add(row);
        }
        result.put(json() ? "use" : "use (kind, used, budget, held)", use);
        List<Map<String, @Nullable Object>> held = new ArrayList<>();
        directory.brake().held(found.id()).forEach(each -> held.add(row(each)));
        result.put("held", held);
        print(result);
    }

    static Map<String, @Nullable Object> budget(BrakeSettings settings) {
        Map<String, @Nullable Object> result = fields();
        result.put("on", settings.on());
        result.put("window", settings.window().toString());
        result.put("percent", settings.percent());
        result.put("floor", settings.floor());
        return result;
    }

    private static Map<String, @Nullable Object> row(HeldRequest held) {
        Map<String, @Nullable Object> row = fields();
        row.put("id", held.id());
        row.put("kind", held.kind().name());
        row.put("number", held.number());
        row.put(
                "subject",
                held.subject().name() == null
                        ? held.subject().id()
                        : held.subject().name());
        row.put("firstAt", held.firstAt().toString());
        row.put("lastAt", held.lastAt().toString());
        row.put("attempts", held.attempts());
        row.put("releasedAt", held.releasedAt() == null ? null : String.valueOf(held.releasedAt()));
        row.put("releasedBy", held.releasedBy());
        return row;
    }
}
