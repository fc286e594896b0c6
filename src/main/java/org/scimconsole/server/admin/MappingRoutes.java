package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.scimconsole.directory.mapping.FoundMapping;
import org.scimconsole.directory.mapping.MappingDoctor;
import org.scimconsole.directory.mapping.MappingFinding;
import org.scimconsole.directory.mapping.MappingReport;

/** {@code GET /provisioning/findings}: what a wrong attribute mapping has led to, with examples and what to do. */
final class MappingRoutes implements AdminRoutes.Part {
    private final MappingDoctor doctor;

    MappingRoutes(MappingDoctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/provisioning/findings", this::examine);
    }

    private void examine(AdminExchange exchange) {
        MappingReport report = doctor.examine(exchange.organization());
        ObjectNode body = exchange.object().put("people", report.people());
        ArrayNode findings = body.putArray("findings");
        for (FoundMapping found : report.findings()) {
            MappingFinding finding = found.finding();
            ObjectNode row = findings.addObject()
                    .put("code", finding.name())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("count", found.count())
                    .put("title", finding.title())
                    .put("why", finding.why())
                    .put("mend", finding.mend())
                    .put("guideStep", finding.guideStep());
            ArrayNode examples = row.putArray("examples");
            found.examples()
                    .forEach(subject -> examples.addObject()
                            .put("type", subject.type().name())
                            .put("id", subject.id())
                            .put("externalId", subject.externalId())
                            .put("name", subject.name()));
        }
        exchange.answer(200, body);
    }
}
