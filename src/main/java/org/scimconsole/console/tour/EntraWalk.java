package org.scimconsole.console.tour;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.model.PlainToken;

/** The sample tenant in the page Entra in a box: planned, played, and one person on demand. */
final class EntraWalk {
    private static final int PLAN = 1;
    private static final int ON_DEMAND = 3;
    private static final int MAPPINGS = 4;
    private static final int FAULTS = 5;

    private final Hand hand;
    private final Tour.Camera camera;
    private final Messages messages;

    EntraWalk(Hand hand, Tour.Camera camera, Messages messages) {
        this.hand = hand;
        this.camera = camera;
        this.messages = messages;
    }

    /** @return whether the service took the token; without that only the tenant was shown */
    boolean walk(String baseUrl, PlainToken token) throws IOException, InterruptedException {
        hand.press("navigate-entra");
        hand.with("entra-load", MenuButton.class, menu -> menu.getItems().get(0).fire());
        hand.settle();
        hand.with("entra-address", TextInputControl.class, field -> field.setText(baseUrl));
        hand.with("entra-token", TextInputControl.class, field -> field.setText(token.reveal()));
        hand.press("entra-connect");
        boolean[] connected = {false};
        hand.with(
                "entra-connect",
                Node.class,
                button -> connected[0] = !button.getParent().isVisible());
        if (!connected[0]) {
            return false;
        }
        hand.tab("entra-tabs", PLAN);
        hand.press("entra-plan");
        select("entra-plan-table", 0);
        camera.draw("entra-plan", messages.text("tour.entra.plan"));
        hand.press("entra-play");
        select("entra-log", 0);
        camera.draw("entra-log", messages.text("tour.entra.log"));
        hand.tab("entra-tabs", 0);
        select("entra-tenant", 3);
        hand.press("on-demand");
        hand.tab("entra-tabs", ON_DEMAND);
        hand.with("demand-whom", ComboBox.class, box -> box.requestFocus());
        camera.draw("entra-on-demand", messages.text("tour.entra.on_demand"));
        hand.tab("entra-tabs", MAPPINGS);
        camera.draw("entra-mappings", messages.text("tour.entra.mappings"));
        hand.tab("entra-tabs", FAULTS);
        camera.draw("entra-faults", messages.text("tour.entra.faults"));
        hand.tab("entra-tabs", 0);
        return true;
    }

    private void select(String table, int row) throws InterruptedException {
        hand.with(table, TableView.class, rows -> rows.getSelectionModel().clearAndSelect(row));
        hand.settle();
    }
}
