package org.scimconsole.app;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.rehearsal.MovedOn;
import org.scimconsole.directory.rehearsal.RehearsalStatus;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Command;

/** {@code org rehearsal show}: what the rehearsal came to so far. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Print what the rehearsal came to so far: what adopting it would change, and what was refused.")
final class OrgRehearsalShowCommand extends OrganizationCommand {
    OrgRehearsalShowCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    @Override
    void run(Directory directory, Organization found, Caller caller) {
        RehearsalStatus status = directory.rehearsals().status(found.id());
        Map<String, @Nullable Object> result = fields();
        result.put(
                "scimBaseUrl",
                publicUrl(null) + "/scim/v2/" + status.rehearsal().id().value());
        result.put("startedAt", status.rehearsal().startedAt().toString());
        result.put("expiresAt", status.rehearsal().expiresAt().toString());
        result.put("lastRequestAt", status.lastRequestAt() == null ? null : String.valueOf(status.lastRequestAt()));
        status.users().forEach((kind, number) -> result.put("users" + word(kind), number));
        status.groups().forEach((kind, number) -> result.put("groups" + word(kind), number));
        result.put("membersJoined", status.come());
        result.put("membersLeft", status.gone());
        result.put("refused", status.refused());
        result.put("movedOn", status.movedOn().size());
        if (!status.movedOn().isEmpty()) {
            result.put(
                    "movedOnNames",
                    String.join(
                            ", ",
                            status.movedOn().stream()
                                    .limit(20)
                                    .map(MovedOn::name)
                                    .toList()));
        }
        print(result);
    }

    private static String word(Enum<?> kind) {
        String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
