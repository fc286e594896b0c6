package org.scimconsole.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.ServiceAddress;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.entra.cycle.Cycle;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleStateFile;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.mapping.MappingException;
import org.scimconsole.entra.mapping.MappingFile;
import org.scimconsole.entra.mapping.Mappings;
import org.scimconsole.entra.plan.Plan;
import org.scimconsole.entra.plan.PlanFile;
import org.scimconsole.entra.plan.PlanJson;
import org.scimconsole.entra.plan.Planner;
import org.scimconsole.entra.plan.TargetRules;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantException;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.model.PlainToken;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code provision}: plays Microsoft Entra ID's provisioning against any SCIM endpoint. */
@Command(
        name = "provision",
        mixinStandardHelpOptions = true,
        description = {
            "Play Microsoft Entra ID's provisioning against any SCIM endpoint.",
            "The token comes from an environment variable, never from the command line."
        },
        footer = {
            "",
            "A cycle that ran to its end is done, even when the endpoint refused some entries; see \"failed\"."
        })
final class ProvisionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--tenant",
            paramLabel = "FILE",
            required = true,
            description = "Users, groups and members in the JSON of Microsoft Graph, or a folder of such files or CSV.")
    private Path tenantFile = Path.of("");

    @Option(names = "--url", paramLabel = "SCIM_BASE", required = true, description = "The SCIM base URL (Tenant URL).")
    private String url = "";

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            defaultValue = "SCIM_TOKEN",
            description = "The environment variable with the token. Default: ${DEFAULT-VALUE}")
    private String tokenVariable = "SCIM_TOKEN";

    @Option(
            names = "--dialect",
            paramLabel = "default|rfc",
            description =
                    "How PATCH is written: Entra's default, or with aadOptscim062020. Default: what the URL says.")
    private @Nullable Dialect dialect;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "What the previous cycle sent; makes the next one incremental. Written after each cycle.")
    private @Nullable Path stateFile;

    @Option(names = "--dry-run", description = "Show what a cycle would do; sends nothing but GET.")
    private boolean dryRun;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "With --dry-run: also write the plan to FILE, as JSON or CSV, whichever its name ends in.")
    private @Nullable Path planFile;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Attribute mappings, as the console saves them. Default: as Split's guide says.")
    private @Nullable Path mappingFile;

    @Option(
            names = "--target-rules",
            paramLabel = "split|plain",
            defaultValue = "split",
            description = "The rules by which --dry-run foretells refusals. Default: ${DEFAULT-VALUE}")
    private TargetRules rules = TargetRules.SPLIT;

    @Option(names = "--watch", description = "Run a cycle every --interval until stopped.")
    private boolean watch;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "The time between two cycles, such as PT5M. Default: Entra's 40 minutes.")
    private Duration interval = Cycle.INTERVAL;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Most requests at once. Default: ${DEFAULT-VALUE}")
    private int parallel;

    @Option(names = "--json", description = "Print each cycle's summary as one line of JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ProvisionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws ApiException, TenantException, MappingException {
        requireSense();
        ServiceUrl.require(url, spec);
        PlainToken token = TokenVariable.read(tokenVariable, surroundings);
        Tenant tenant = new TenantReader().read(tenantFile);
        Mappings mappings = mappingFile == null ? Mappings.split() : new MappingFile().read(mappingFile);
        CycleStateFile file = new CycleStateFile();
        CycleState state = state(file);
        requirePlaces();
        Thread runner = Thread.currentThread();
        StopSignal stop = StopSignal.interrupting(runner);
        try (HttpScimApi api = HttpScimApi.open(url, token, Timeouts.usual());
                SimulatorThreads threads = new SimulatorThreads(parallel)) {
            CycleSettings settings =
                    CycleSettings.split().with(dialect()).with(mappings).withParallelism(parallel);
            if (dryRun) {
                return plan(new Planner(api, settings, threads.around(surroundings), rules), tenant, state);
            }
            Cycle cycle = new Cycle(api, settings, threads.around(surroundings));
            CyclePrinter printer = new CyclePrinter(surroundings.out(), json);
            CycleSummary summary;
            do {
                summary = cycle.run(tenant, state, new CycleProgress(surroundings, !json && Terminal.present()));
                printer.print(summary, state.escrows());
                if (stateFile != null) {
                    write(file, state, stateFile);
                }
            } while (watch && waited() && !stop.asked());
            return code(summary);
        } finally {
            stop.done();
        }
    }

    private int plan(Planner planner, Tenant tenant, CycleState state) {
        CycleProgress progress = new CycleProgress(surroundings, !json && Terminal.present());
        // What would fail is a line of the plan, and nothing has failed yet.
        Plan plan = planner.plan(tenant, state, new CycleListener() {
            @Override
            public void progress(Phase phase, int done, int total) {
                progress.progress(phase, done, total);
            }
        });
        if (planFile != null) {
            write(plan, planFile);
        }
        if (json) {
            surroundings.out().println(new PlanJson().text(plan));
        } else {
            surroundings.out().println(plan.table());
        }
        return code(plan.summary());
    }

    private void requireSense() {
        if (planFile != null && !dryRun) {
            throw wrongUsage("--plan is written by --dry-run only.");
        }
        if (planFile != null && !PlanFile.fits(planFile)) {
            throw wrongUsage("--plan " + planFile + ": the name must end in .csv or .json.");
        }
        if (interval.isZero() || interval.isNegative()) {
            throw wrongUsage("--interval " + interval + ": the time between two cycles must be more than none.");
        }
        if (parallel < 1) {
            throw wrongUsage("--parallel " + parallel + ": at least 1 request must be possible at once.");
        }
    }

    private CommandLine.ParameterException wrongUsage(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    /** What is to be written at the end must have its place before anything is sent. */
    private void requirePlaces() {
        if (stateFile != null && !dryRun && !OutputPlace.holds(stateFile)) {
            throw OutputPlace.missing("state", stateFile, null);
        }
        if (planFile != null && !OutputPlace.holds(planFile)) {
            throw OutputPlace.missing("plan", planFile, null);
        }
    }

    private static void write(CycleStateFile states, CycleState state, Path file) {
        try {
            states.write(file, state);
        } catch (IOException e) {
            throw OutputPlace.missing("state", file, e);
        }
    }

    private static void write(Plan plan, Path file) {
        try {
            PlanFile.write(file, plan);
        } catch (IOException e) {
            throw OutputPlace.missing("plan", file, e);
        }
    }

    private boolean waited() {
        try {
            Thread.sleep(interval.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private Dialect dialect() throws ApiException {
        if (dialect != null) {
            return dialect;
        }
        boolean asked =
                ServiceAddress.parse(url).query().toLowerCase(Locale.ROOT).contains("aadoptscim062020");
        return asked ? Dialect.RFC : Dialect.DEFAULT;
    }

    private CycleState state(CycleStateFile file) {
        if (stateFile == null) {
            return CycleState.fresh();
        }
        try {
            return file.read(stateFile);
        } catch (CycleStateFile.UnusableException unusable) {
            throw new CommandFailedException(String.valueOf(unusable.getMessage()), "", unusable);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "The state in " + stateFile + " cannot be read.", "Choose another file with --state.", e);
        }
    }

    private int code(CycleSummary summary) {
        if (summary.quarantine() != null) {
            surroundings.err().println(summary.quarantine().error().english());
        }
        return switch (summary.ending()) {
            case SUCCEEDED, ENTRY_ERRORS -> CommandLineProgram.DONE;
            case QUARANTINED, CANCELLED -> CommandLineProgram.FAILED;
        };
    }
}
