package org.scimconsole.console.widget;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * A list, and beside it what is chosen in it; in the list's place where the window is too narrow for both or the person
 * wants it so.
 */
public final class MasterDetail {
    /** Narrower than this, neither half could be read. */
    private static final double ROOM_FOR_BOTH = 660;

    private final SplitPane split;
    private final Node master;
    private final Node detail;
    private final double divider;
    private final ObservableBooleanValue open;
    private final ObservableBooleanValue whole;

    private MasterDetail(
            SplitPane split,
            Node master,
            Node detail,
            double divider,
            ObservableBooleanValue open,
            ObservableBooleanValue whole) {
        this.split = split;
        this.master = master;
        this.detail = detail;
        this.divider = divider;
        this.open = open;
        this.whole = whole;
    }

    /**
     * The same for a detail that the person cannot give all the room.
     *
     * @param split shows one or both
     * @param master the list
     * @param detail what is chosen
     * @param divider where the two meet at first, 0 to 1
     * @param open whether something is chosen
     */
    public static void arrange(SplitPane split, Node master, Node detail, double divider, ObservableBooleanValue open) {
        arrange(split, master, detail, divider, open, new SimpleBooleanProperty());
    }

    /**
     * @param split shows one or both
     * @param master the list
     * @param detail what is chosen
     * @param divider where the two meet at first, 0 to 1
     * @param open whether something is chosen
     * @param whole whether the person gave the detail all the room
     */
    public static void arrange(
            SplitPane split,
            Node master,
            Node detail,
            double divider,
            ObservableBooleanValue open,
            ObservableBooleanValue whole) {
        MasterDetail both = new MasterDetail(split, master, detail, divider, open, whole);
        open.addListener((observable, before, now) -> both.arrange());
        whole.addListener((observable, before, now) -> both.arrange());
        split.widthProperty().addListener((observable, before, now) -> {
            if (isNarrow(now.doubleValue()) != isNarrow(before.doubleValue())) {
                both.arrange();
            }
        });
        // As narrow as the window: with the room that both halves ask for it would never see that there is none.
        split.setMinWidth(0);
        both.arrange();
    }

    /** Before the first layout nothing is known. */
    private static boolean isNarrow(double width) {
        return width > 0 && width < ROOM_FOR_BOTH;
    }

    private void arrange() {
        if (!open.get()) {
            split.getItems().setAll(master);
        } else if (whole.get() || isNarrow(split.getWidth())) {
            split.getItems().setAll(detail);
        } else if (split.getItems().size() != 2) {
            split.getItems().setAll(master, detail);
            split.setDividerPositions(divider);
        }
    }
}
