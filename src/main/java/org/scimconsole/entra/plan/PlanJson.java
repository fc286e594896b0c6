package org.scimconsole.entra.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a plan as JSON, for a file or a machine. */
public final class PlanJson {
    private final ObjectMapper json = new ObjectMapper();

    /** @return {@code {"counts","cautions","items"}} on one line */
    public String text(Plan plan) {
        ObjectNode root = json.createObjectNode();
        root.put("ending", plan.summary().ending().name());
        root.put("requests", plan.summary().requests());
        ObjectNode counts = root.putObject("counts");
        plan.counts().forEach((kind, count) -> counts.put(kind.name(), count));
        ArrayNode cautions = root.putArray("cautions");
        plan.cautions().forEach(caution -> cautions.add(caution.english()));
        ArrayNode items = root.putArray("items");
        for (PlanItem item : plan.items()) {
            ObjectNode node = items.addObject()
                    .put("kind", item.kind().name())
                    .put("type", item.type())
                    .put("sourceId", item.sourceId())
                    .put("name", item.name())
                    .put("targetId", item.targetId())
                    .put("sentence", item.sentence().english());
            ArrayNode joins = node.putArray("joins");
            item.joins().forEach(joins::add);
            ArrayNode leaves = node.putArray("leaves");
            item.leaves().forEach(leaves::add);
            ArrayNode changes = node.putArray("changes");
            item.changes()
                    .forEach(change -> changes.addObject()
                            .put("attribute", change.displayName())
                            .put("before", change.oldValue())
                            .put("after", change.newValue()));
        }
        return root.toString();
    }
}
