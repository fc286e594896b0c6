package org.scimconsole.entra.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a report as one HTML page that needs nothing else, to be sent to whoever runs the endpoint. */
public final class ReportHtml {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
            article{border:1px solid #d0d7de;border-left-width:6px;border-radius:6px;padding:.5rem 1rem;margin:1rem 0}
            .blocker{border-left-color:#a40e26}.error{border-left-color:#bc4c00}.warning{border-left-color:#9a6700}
            .tag{font-size:.8rem;text-transform:uppercase;letter-spacing:.05em}
            pre{background:#f6f8fa;padding:.75rem;border-radius:6px;overflow-x:auto;white-space:pre-wrap;word-break:break-word}
            dt{font-weight:600}dd{margin:0 0 .5rem 0}
            @media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}article{border-color:#30363d}pre{background:#161b22}}
            """;

    /** @return the page */
    public String write(CheckReport report) {
        StringBuilder html = new StringBuilder(8_192);
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>SCIM check</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>SCIM check</h1>\n<p>")
                .append(escaped(report.address()))
                .append("<br>")
                .append(escaped(report.at().toString()))
                .append(", ")
                .append(report.requests())
                .append(" requests</p>\n<p><strong>")
                .append(verdict(report))
                .append("</strong></p>\n");
        report.findings().forEach(finding -> append(html, finding));
        append(html, "Holds", report.held());
        append(html, "Could not be checked", report.notChecked());
        if (!report.leftBehind().isEmpty()) {
            html.append(
                    "<h2>Left behind</h2><p>The check made these and could not delete them; delete them by hand.</p><ul>");
            report.leftBehind()
                    .forEach(path -> html.append("<li>").append(escaped(path)).append("</li>"));
            html.append("</ul>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String verdict(CheckReport report) {
        if (report.findings().isEmpty() && report.notChecked().isEmpty()) {
            return "Everything that Entra needs holds.";
        }
        return report.ready()
                ? "Entra can provision to this endpoint; " + report.findings().size() + " warnings."
                : "Entra will have trouble with this endpoint: "
                        + report.findings().size() + " findings.";
    }

    private static void append(StringBuilder html, Finding finding) {
        Requirement requirement = finding.requirement();
        String severity = requirement.severity().name().toLowerCase(Locale.ROOT);
        html.append("<article class=\"")
                .append(severity)
                .append("\"><div class=\"tag\">")
                .append(severity);
        html.append("</div><h2>").append(escaped(requirement.title())).append("</h2><dl>");
        term(html, "Seen", finding.observed().english());
        term(html, "Rule", requirement.rule());
        term(html, "What to do", requirement.mend());
        html.append("</dl><details><summary>Requests and answers</summary>");
        for (Exchange exchange : finding.evidence()) {
            html.append("<pre>").append(escaped(exchange.request()));
            body(html, exchange.requestBody());
            html.append("</pre><pre>")
                    .append(exchange.status())
                    .append(' ')
                    .append(escaped(String.valueOf(exchange.contentType())));
            body(html, exchange.responseBody());
            html.append("</pre>");
        }
        html.append("</details></article>\n");
    }

    private static void body(StringBuilder html, @Nullable String body) {
        if (body != null && !body.isBlank()) {
            html.append("\n\n").append(escaped(body));
        }
    }

    private static void term(StringBuilder html, String name, String text) {
        html.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escaped(text))
                .append("</dd>");
    }

    private static void append(StringBuilder html, String heading, List<Requirement> requirements) {
        if (requirements.isEmpty()) {
            return;
        }
        html.append("<h2>").append(heading).append("</h2><ul>");
        for (Requirement requirement : requirements) {
            html.append("<li>").append(escaped(requirement.title())).append("</li>");
        }
        html.append("</ul>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
