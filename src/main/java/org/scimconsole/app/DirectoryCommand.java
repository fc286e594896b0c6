package org.scimconsole.app;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works on the database itself, whether or not a service runs on it: it opens it, does one thing, prints
 * the result and lets go.
 */
abstract class DirectoryCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    DirectoryCommand(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    /** Does the command's one thing and prints it. */
    abstract void run(Directory directory);

    /** Refuses a command line that makes no sense, before anything is opened. */
    void checkUsage() {}

    /** @return whether an embedded database is made where there is none; else that is refused, as a mistyped folder */
    boolean makesDatabase() {
        return false;
    }

    @Override
    public final Integer call() {
        data.check(spec().commandLine());
        checkUsage();
        if (data.database() == null && !makesDatabase()) {
            EmbeddedFiles.existing(data.folder(), surroundings);
        }
        Directory directory = opening.open(data);
        try (var store = directory.store()) {
            run(directory);
            store.flush();
        }
        return CommandLineProgram.DONE;
    }

    /** @return the organisation with that id, else the only one with that name */
    final Organization organization(Directory directory, String idOrName) {
        List<Organization> all = directory.organizations().list();
        List<Organization> found = all.stream()
                .filter(each -> each.id().value().equals(idOrName))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> all.stream()
                        .filter(each -> each.name().equals(idOrName))
                        .toList());
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new CommandFailedException(
                (found.isEmpty() ? "There is no organisation \"" : "There are several organisations named \"")
                        + idOrName + "\" in this database.",
                "Run \"org list\" to see all of them with their ids.");
    }

    /** @return who this command is, for the log */
    final Caller local(OrganizationId organization) {
        String id = Ids.timeOrdered(surroundings.clock(), surroundings.random()).next();
        return new Caller.Local(
                organization, RequestDraft.internal(id, surroundings.clock().instant(), spec().qualifiedName()));
    }

    /** @return where the service on this database is reached, as far as can be known */
    final String publicUrl(@Nullable URI given) {
        return PublicAddress.of(given, data, surroundings);
    }

    /** Prints the result: as JSON when asked to, else one line for each field. */
    final void print(Map<String, @Nullable Object> fields) {
        if (json) {
            surroundings.out().println(JsonText.of(fields));
        } else {
            fields.forEach((name, value) -> {
                if (value instanceof List<?> rows) {
                    surroundings.out().println(name + ":" + (rows.isEmpty() ? " none" : ""));
                    rows.forEach(row -> surroundings.out().println("  " + line(row)));
                } else if (value != null) {
                    surroundings.out().println(name + ": " + value);
                }
            });
        }
    }

    /** Prints a list: as a JSON array when asked to, else one line for each item. */
    final void print(List<Map<String, @Nullable Object>> items) {
        if (json) {
            surroundings.out().println(JsonText.of(items));
        } else {
            items.forEach(item -> surroundings.out().println(line(item)));
        }
    }

    private static String line(@Nullable Object item) {
        return item instanceof Map<?, ?> fields
                ? fields.values().stream()
                        .map(value -> value == null ? "-" : value.toString())
                        .collect(Collectors.joining("  "))
                : String.valueOf(item);
    }

    /** @return whether a program reads the result */
    final boolean json() {
        return json;
    }

    static Map<String, @Nullable Object> fields() {
        return new LinkedHashMap<>();
    }

    final Surroundings surroundings() {
        return surroundings;
    }

    final CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("The command line sets this before it calls.");
        }
        return spec;
    }
}
