package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.activity.whynot.Step;
import org.scimconsole.directory.activity.whynot.WhyNot;
import org.scimconsole.directory.activity.whynot.WhyNotService;

/** {@code GET /why-not?q=}: the verdict about one person or group, with its evidence. */
final class WhyNotRoutes implements AdminRoutes.Part {
    private final WhyNotService whyNot;

    WhyNotRoutes(WhyNotService whyNot) {
        this.whyNot = whyNot;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/why-not", this::ask);
    }

    private void ask(AdminExchange exchange) {
        String question = exchange.query().get("q");
        WhyNot answer = whyNot.ask(exchange.organization(), question == null ? "" : question);
        ObjectNode body = exchange.object();
        body.put("question", answer.question());
        body.set("subject", subject(body, answer.subject()));
        body.put("conclusion", answer.conclusion().name())
                .put("sentence", answer.sentence())
                .put("acting", answer.conclusion().acting().name())
                .put("where", answer.conclusion().where());
        Rule rule = answer.rule();
        body.put("rule", rule == null ? null : rule.name())
                .put("ruleSource", rule == null ? null : rule.source())
                .put("ruleSentence", rule == null ? null : rule.sentence());
        ArrayNode steps = body.putArray("steps");
        for (Step step : answer.steps()) {
            ObjectNode row = steps.addObject()
                    .put("stage", step.stage().name())
                    .put("reached", step.reached())
                    .put("sentence", step.sentence())
                    .put("at", step.at() == null ? null : step.at().toString());
            LogEntry evidence = step.evidence();
            row.set("evidence", evidence == null ? NullNode.instance : ActivityJson.entry(row.objectNode(), evidence));
        }
        ArrayNode candidates = body.putArray("candidates");
        answer.candidates().forEach(one -> candidates.add(subject(body, one)));
        exchange.answer(200, body);
    }

    private static JsonNode subject(ObjectNode maker, @Nullable Subject subject) {
        return subject == null
                ? NullNode.instance
                : maker.objectNode()
                        .put("type", subject.type().name())
                        .put("id", subject.id())
                        .put("externalId", subject.externalId())
                        .put("name", subject.name());
    }
}
