package org.scimconsole.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.entra.check.CheckListener;
import org.scimconsole.entra.check.CheckReport;
import org.scimconsole.entra.check.CheckSuffix;
import org.scimconsole.entra.check.EndpointCheck;
import org.scimconsole.entra.check.Exchange;
import org.scimconsole.entra.check.Finding;
import org.scimconsole.entra.check.ReportHtml;
import org.scimconsole.entra.check.ReportJson;
import org.scimconsole.model.PlainToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: would Entra get along with this endpoint? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Probe any SCIM 2.0 endpoint for conformance and Entra readiness; a ranked list of findings.",
            "Writes only what it then deletes."
        },
        footer = {"", "Exit code 0 when Entra can provision to it without trouble, else 1."})
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "URL", description = "The SCIM base URL (Tenant URL).")
    private String url = "";

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            defaultValue = "SCIM_TOKEN",
            description = "The environment variable with the token. Default: ${DEFAULT-VALUE}")
    private String tokenVariable = "SCIM_TOKEN";

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page, too.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws ApiException {
        ServiceUrl.require(url, spec);
        PlainToken token = TokenVariable.read(tokenVariable, surroundings);
        StopSignal stop = StopSignal.interrupting(Thread.currentThread());
        try (HttpScimApi api = HttpScimApi.open(url, token, Timeouts.usual());
                HttpScimApi stranger = HttpScimApi.open(url, new PlainToken("not-a-token"), Timeouts.usual())) {
            CheckReport report = new EndpointCheck(
                            url, api, stranger, surroundings.clock(), CheckSuffix.random(surroundings.random()))
                    .run(progress());
            if (html != null) {
                write(html, new ReportHtml().write(report));
            }
            if (json) {
                surroundings.out().println(new ReportJson().write(report));
            } else {
                print(report);
            }
            return report.ready() ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
        } finally {
            stop.done();
        }
    }

    private void print(CheckReport report) {
        for (Finding finding : report.findings()) {
            surroundings
                    .out()
                    .println(finding.requirement().severity().name().toLowerCase(Locale.ROOT) + "  "
                            + finding.requirement().title());
            surroundings.out().println("    seen: " + finding.observed().english());
            surroundings.out().println("    rule: " + finding.requirement().rule());
            surroundings.out().println("    mend: " + finding.requirement().mend());
        }
        report.notChecked().forEach(each -> surroundings.out().println("not checked  " + each.title()));
        report.leftBehind().forEach(this::tellLeft);
        surroundings
                .out()
                .println(
                        report.findings().size() + " findings, " + report.held().size() + " requirements hold, "
                                + report.requests() + " requests. "
                                + (report.ready() ? "Ready for Entra." : "Not ready for Entra."));
    }

    private CheckListener progress() {
        boolean terminal = !json && Terminal.present();
        return new CheckListener() {
            @Override
            public void asked(Exchange exchange) {
                if (terminal) {
                    surroundings.err().print(".");
                }
            }

            @Override
            public void leftBehind(List<String> paths) {
                paths.forEach(CheckCommand.this::tellLeft);
            }
        };
    }

    private void tellLeft(String path) {
        surroundings.err().println("Could not be deleted again, delete it by hand: " + path);
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "The report cannot be written to " + file + ": " + e.getMessage() + ".", "Choose another file.", e);
        }
    }
}
