package org.scimconsole.console.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.BrakeBudget;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.ShellViewModel;
import org.scimconsole.model.PlainToken;

/** What an administrator meets on a later day: an accident that the brake holds, a cycle to undo, a token to replace. */
final class LaterDay {
    private static final int ACCIDENT = 7;

    private final Hand hand;
    private final Tour.Camera camera;
    private final Messages messages;
    private final ConsoleWindow.Parts parts;
    private final ShellViewModel window;

    LaterDay(Hand hand, Tour.Camera camera, Messages messages, ConsoleWindow.Parts parts, ShellViewModel window) {
        this.hand = hand;
        this.camera = camera;
        this.messages = messages;
        this.parts = parts;
        this.window = window;
    }

    void walk(MainJob.Target access) throws IOException, InterruptedException {
        String person = accident(access);
        open("overview", "");
        camera.draw("held", messages.text("tour.held"));
        open("brake", "");
        camera.draw("brake-held", messages.text("tour.brake"));
        if (pressIfThere("brake-release-all")) {
            camera.draw("brake-release", messages.text("tour.release"));
            hand.escape();
        }
        open("log", "");
        if (undo()) {
            camera.draw("undo", messages.text("tour.undo"));
            hand.escape();
        }
        open("users", person);
        if (pressIfThere("as-of")) {
            camera.draw("as-of", messages.text("tour.as_of"));
            hand.escape();
        }
        rotate(access);
    }

    /** Seven people are deactivated at once where the budget lets two. */
    private String accident(MainJob.Target access) throws InterruptedException {
        return work(() -> {
            AdminApi api = api();
            api.brake().change(new BrakeBudget(true, Duration.ofHours(1), 0, 2));
            List<String> people =
                    api.users(new UserQuery("", List.of("ACTIVE"), "IDP", null, null, ACCIDENT, null)).items().stream()
                            .map(UserRow::id)
                            .toList();
            parts.backend().deactivate(access.baseUrl(), access.token(), people);
            return people.isEmpty() ? "" : people.get(0);
        });
    }

    private AdminApi api() {
        Connection connection = window.currentProperty().get();
        if (connection == null) {
            throw new IllegalStateException("The embedded service was not opened.");
        }
        return connection.api();
    }

    private void rotate(MainJob.Target access) throws IOException, InterruptedException {
        open("security", "scim");
        hand.press("scim-regenerate");
        hand.press("regenerate-confirm");
        camera.draw("rotation-paste", messages.text("tour.rotation.paste"));
        hand.copy("rotation-token");
        PlainToken fresh = new PlainToken(
                hand.onToolkit(() -> String.valueOf(parts.clipboard().text())));
        hand.press("rotation-pasted");
        camera.draw("rotation-wait", messages.text("tour.rotation.wait"));
        hand.press("rotation-close");
        hand.onToolkit(() -> {
            parts.clipboard().clear();
            return true;
        });
        work(() -> {
            parts.backend().deactivate(access.baseUrl(), fresh, List.of("somebody"));
            return "";
        });
        open("overview", "");
        open("security", "scim");
        boolean goesOn = hand.onToolkit(
                () -> hand.find("#scim-rotation .button") instanceof Button go && go.isVisible() && fire(go));
        hand.settle();
        if (goesOn) {
            camera.draw("rotation-end", messages.text("tour.rotation.end"));
            hand.press("rotation-close");
        }
    }

    private static boolean fire(ButtonBase button) {
        button.fire();
        return true;
    }

    private boolean undo() throws InterruptedException {
        boolean there = hand.onToolkit(() -> {
            Node link = hand.find(".log-cycle-head .hyperlink");
            return link instanceof Hyperlink undo && undo.isVisible() && fire(undo);
        });
        hand.settle();
        return there;
    }

    private boolean pressIfThere(String id) throws InterruptedException {
        boolean there = hand.onToolkit(() -> {
            Node node = hand.find("#" + id);
            return node != null && !node.isDisabled();
        });
        if (there) {
            hand.press(id);
        }
        return there;
    }

    private void open(String page, String argument) throws InterruptedException {
        hand.onToolkit(() -> {
            window.open(page, argument);
            return true;
        });
        hand.settle();
    }

    private static <T> T work(Callable<T> work) throws InterruptedException {
        try {
            return work.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The later day could not be prepared: " + e.getMessage(), e);
        }
    }
}
