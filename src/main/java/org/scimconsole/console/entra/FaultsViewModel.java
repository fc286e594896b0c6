package org.scimconsole.console.entra;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Fault;
import org.scimconsole.entra.cycle.Faults;

/** The faults on purpose: which the next cycle has, and what came of those that the last one had. */
public final class FaultsViewModel {
    private final EntraSession session;
    private final Workbench workbench;
    private final Messages messages;
    private final List<FaultRow> rows;

    FaultsViewModel(EntraSession session, Workbench workbench, Messages messages) {
        this.session = session;
        this.workbench = workbench;
        this.messages = messages;
        Set<Fault> already = session.faultsProperty().get().on();
        rows = Arrays.stream(Fault.values()).map(FaultRow::new).toList();
        for (FaultRow row : rows) {
            row.onProperty().set(already.contains(row.fault()));
            row.onProperty().addListener((observable, before, now) -> use());
        }
        session.lastCycleProperty().addListener((observable, before, now) -> explain(now));
        explain(session.lastCycleProperty().get());
    }

    private void use() {
        EnumSet<Fault> on = EnumSet.noneOf(Fault.class);
        rows.stream().filter(row -> row.onProperty().get()).map(FaultRow::fault).forEach(on::add);
        session.faultsProperty().set(new Faults(Set.copyOf(on)));
    }

    private void explain(@Nullable CycleSummary summary) {
        Set<Fault> on = session.faultsProperty().get().on();
        for (FaultRow row : rows) {
            if (summary == null) {
                row.result("");
            } else if (on.contains(row.fault())) {
                row.result(new FaultExplanation(session, summary, workbench.tally(), messages).of(row.fault()));
            }
        }
    }

    /** @return every fault there is */
    public List<FaultRow> rows() {
        return rows;
    }

    String title(FaultRow row) {
        return messages.text("entra.fault." + name(row) + ".title");
    }

    String expectation(FaultRow row) {
        return messages.text("entra.fault." + name(row) + ".text");
    }

    static String name(FaultRow row) {
        return row.fault().name().toLowerCase(java.util.Locale.ROOT);
    }
}
