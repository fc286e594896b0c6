package org.scimconsole.console.entra;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.scimconsole.entra.cycle.Fault;

/** A fault to switch on, and what came of it in the last cycle. */
public final class FaultRow {
    private final Fault fault;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    FaultRow(Fault fault) {
        this.fault = fault;
    }

    /** @return which */
    public Fault fault() {
        return fault;
    }

    /** @return whether the next cycle has it */
    public BooleanProperty onProperty() {
        return on;
    }

    /** @return what came of it; empty before a cycle with it */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    void result(String words) {
        result.set(words);
    }
}
