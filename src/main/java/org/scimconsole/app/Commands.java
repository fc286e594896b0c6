package org.scimconsole.app;

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

    CommandLine all() {
        return new CommandLine(new RootCommand(surroundings, directory))
                .addSubcommand(new ConsoleCommand(surroundings, directory))
                .addSubcommand(new ServeCommand(surroundings, directory))
                .addSubcommand("org", org())
                .addSubcommand(new ProvisionCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new WarmUpCommand(surroundings, directory))
                .addSubcommand(new MakeTenantCommand(surroundings));
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
                                .addSubcommand(new OrgKeyCreateCommand(surroundings, directory)))
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
