package org.scimconsole.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command there is. A new command is its class and one line here. */
final class Commands {
    private final Surroundings surroundings;
    private final DirectoryOpening directory;

    Commands(Surroundings surroundings, DirectoryOpening directory) {
        this.surroundings = surroundings;
        this.directory = directory;
    }

    /**
     * The command that the line names, or all of them when it names none. Putting a command together is a part of the
     * start that can be felt, so those that are not meant stay apart.
     *
     * @param args the command line
     */
    CommandLine forLine(String... args) {
        CommandLine root = new CommandLine(new RootCommand(surroundings, directory));
        Map<String, Supplier<Object>> every = every();
        String named = args.length == 0 ? "" : args[0];
        every.forEach((name, command) -> {
            if (name.equals(named) || !every.containsKey(named)) {
                root.addSubcommand(name, command.get());
            }
        });
        return root;
    }

    private Map<String, Supplier<Object>> every() {
        Map<String, Supplier<Object>> every = new LinkedHashMap<>();
        every.put("console", () -> new ConsoleCommand(surroundings, directory));
        every.put("serve", () -> new ServeCommand(surroundings, directory));
        every.put("org", this::org);
        every.put("provision", () -> new ProvisionCommand(surroundings));
        every.put("check", () -> new CheckCommand(surroundings));
        every.put("backup", () -> new BackupCommand(surroundings));
        every.put("restore", () -> new RestoreCommand(surroundings));
        every.put("warm-up", () -> new WarmUpCommand(surroundings, directory));
        every.put("make-tenant", () -> new MakeTenantCommand(surroundings));
        return every;
    }

    private CommandLine org() {
        return group("Organisations, on the database itself: works whether or not a service runs on it.")
                .addSubcommand(new OrgCreateCommand(surroundings, directory))
                .addSubcommand(new OrgListCommand(surroundings, directory))
                .addSubcommand(
                        "token",
                        group("The SCIM tokens of an organisation.")
                                .addSubcommand(new OrgTokenListCommand(surroundings, directory))
                                .addSubcommand(new OrgTokenRegenerateCommand(surroundings, directory))
                                .addSubcommand(new OrgTokenRevokeCommand(surroundings, directory)))
                .addSubcommand(
                        "key",
                        group("The admin API keys of an organisation.")
                                .addSubcommand(new OrgKeyListCommand(surroundings, directory))
                                .addSubcommand(new OrgKeyCreateCommand(surroundings, directory))
                                .addSubcommand(new OrgKeyRevokeCommand(surroundings, directory)))
                .addSubcommand(
                        "brake",
                        group("The brake on removals of an organisation: its budget, and what it holds.")
                                .addSubcommand(new OrgBrakeShowCommand(surroundings, directory))
                                .addSubcommand(new OrgBrakeSetCommand(surroundings, directory))
                                .addSubcommand(new OrgBrakeReleaseCommand(surroundings, directory))
                                .addSubcommand(new OrgBrakeHoldCommand(surroundings, directory))
                                .addSubcommand(new OrgBrakeDismissCommand(surroundings, directory)))
                .addSubcommand(
                        "rehearsal",
                        group("A second SCIM base URL behind which nothing real changes until it is adopted.")
                                .addSubcommand(new OrgRehearsalStartCommand(surroundings, directory))
                                .addSubcommand(new OrgRehearsalShowCommand(surroundings, directory))
                                .addSubcommand(new OrgRehearsalAdoptCommand(surroundings, directory))
                                .addSubcommand(new OrgRehearsalDropCommand(surroundings, directory)))
                .addSubcommand(
                        "scim",
                        group("SCIM of an organisation.")
                                .addSubcommand(new OrgScimShowCommand(surroundings, directory))
                                .addSubcommand(new OrgScimEnableCommand(surroundings, directory))
                                .addSubcommand(new OrgScimPauseCommand(surroundings, directory))
                                .addSubcommand(new OrgScimResumeCommand(surroundings, directory))
                                .addSubcommand(new OrgScimDisableCommand(surroundings, directory)));
    }

    private static CommandLine group(String description) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new CommandGroup());
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
