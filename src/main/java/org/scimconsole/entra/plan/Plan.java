package org.scimconsole.entra.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.wording.Wording;

/**
 * What a cycle would do.
 *
 * @param summary the cycle in numbers, as it would be; its requests are reads only
 * @param items one for each line of the log that it would write
 * @param cautions what an administrator should look at before provisioning is switched on
 */
public record Plan(CycleSummary summary, List<PlanItem> items, List<Wording> cautions) {

    /** @return how many items of each kind */
    public Map<PlanItem.Kind, Long> counts() {
        return items.stream().collect(Collectors.groupingBy(PlanItem::kind, TreeMap::new, Collectors.counting()));
    }

    /** @return the plan as a table for a terminal, without those for whom nothing would happen */
    public String table() {
        StringBuilder text = new StringBuilder();
        boolean nothing = true;
        for (PlanItem item : items) {
            if (item.kind() != PlanItem.Kind.SKIP) {
                nothing = false;
                text.append(String.format(
                        "%-8s %-5s %-32s %s%n",
                        item.kind(),
                        item.type(),
                        shown(item.name()),
                        item.sentence().english()));
                moving(text, "joining", item.joins());
                moving(text, "leaving", item.leaves());
            }
        }
        if (!summary.stoppedAtTheDoor()) {
            text.append(nothing ? "Nothing to do. " : "").append(totals()).append(System.lineSeparator());
        }
        cautions.forEach(
                caution -> text.append("Note: ").append(caution.english()).append(System.lineSeparator()));
        return text.toString();
    }

    private String totals() {
        if (items.isEmpty()) {
            return "Nobody and no group is looked at.";
        }
        return counts().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", ", items.size() + (items.size() == 1 ? " line: " : " lines: "), "."));
    }

    private static void moving(StringBuilder text, String how, List<String> names) {
        if (!names.isEmpty()) {
            text.append(String.format("%47s %s: %s%n", "", how, String.join(", ", names)));
        }
    }

    private static String shown(@Nullable String name) {
        String text = name == null ? "" : name;
        return text.length() > 32 ? text.substring(0, 31) + "…" : text;
    }
}
