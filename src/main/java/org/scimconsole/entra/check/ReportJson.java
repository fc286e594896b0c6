package org.scimconsole.entra.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes a report for machines. */
public final class ReportJson {

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * Writes a report.
     *
     * @return an indented object with {@code address}, {@code at}, {@code ready}, {@code requests}, {@code findings} (each with
     *     {@code id}, {@code severity}, {@code title}, {@code observed}, {@code rule}, {@code mend} and {@code evidence},
     *     a list of {@code request} and {@code answer}), {@code held}, {@code notChecked} and {@code leftBehind}
     */
    public String write(CheckReport report) {
        ObjectNode json = mapper.createObjectNode();
        json.put("address", report.address())
                .put("at", report.at().toString())
                .put("ready", report.ready())
                .put("requests", report.requests());
        ArrayNode findings = json.putArray("findings");
        for (Finding finding : report.findings()) {
            Requirement requirement = finding.requirement();
            ObjectNode node = findings.addObject();
            node.put("id", requirement.name())
                    .put("severity", requirement.severity().name().toLowerCase(Locale.ROOT))
                    .put("title", requirement.title())
                    .put("observed", finding.observed().english())
                    .put("rule", requirement.rule())
                    .put("mend", requirement.mend());
            ArrayNode evidence = node.putArray("evidence");
            finding.evidence().forEach(exchange -> append(evidence.addObject(), exchange));
        }
        ArrayNode held = json.putArray("held");
        report.held().forEach(requirement -> held.add(requirement.name()));
        ArrayNode open = json.putArray("notChecked");
        report.notChecked().forEach(requirement -> open.add(requirement.name()));
        ArrayNode left = json.putArray("leftBehind");
        report.leftBehind().forEach(left::add);
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report could not be written", impossible);
        }
    }

    private static void append(ObjectNode node, Exchange exchange) {
        node.putObject("request").put("line", exchange.request()).put("body", exchange.requestBody());
        node.putObject("answer")
                .put("status", exchange.status())
                .put("contentType", exchange.contentType())
                .put("body", exchange.responseBody());
    }
}
