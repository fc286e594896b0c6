package org.scimconsole.console.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.console.testing.StillBackend;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConnectionsPageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private ConsoleWindow.Parts parts;
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addUsers(api, 30);
        SampleDirectory.addGroups(api);
        parts = ConsoleWindows.parts(api, new DirectTasks(), new HeldClipboard());
        window = new ConsoleWindow(parts, 1280, 900);
        window.showOn(stage);
        window.viewModel().open("connections");
    }

    @Test
    void looksAtAnyScimEndpointAndRemembersIt(FxRobot robot) throws Exception {
        add(robot, Connection.Kind.SCIM, "https://vendor.example/scim/v2", "token");
        Connection now =
                Objects.requireNonNull(window.viewModel().currentProperty().get());
        assertThat(now.kind()).isEqualTo(Connection.Kind.SCIM);
        assertThat(now.readOnly()).isTrue();
        assertThat(parts.secrets().read("vendor.example")).isPresent();
        assertThat(texts(robot)).contains("Read-only", "SCIM 2.0 endpoint · https://vendor.example/scim/v2");

        open(robot, "users");
        TableView<?> table = robot.lookup(".rows-table").queryTableView();
        assertThat(table.getItems()).isNotEmpty();
        assertThat(table.getColumns().stream().map(TableColumn::getId)).doesNotContain("managedBy");
        assertThat(buttons(robot)).doesNotContain("Invite");
        open(robot, "groups");
        assertThat(buttons(robot)).doesNotContain("Add group");
    }

    @Test
    void saysOfEveryOtherPageWhyItIsEmptyAndWhereToGo(FxRobot robot) {
        add(robot, Connection.Kind.SPLIT, "https://api.split.io", "key");
        api.calls.clear();
        for (var page : parts.pages()) {
            if (page.needsConnection() && !List.of("users", "groups").contains(page.id())) {
                open(robot, page.id());
                assertThat(texts(robot)).as(page.id()).contains("This service does not offer that");
                assertThat(buttons(robot)).as(page.id()).contains("Choose another service");
            }
        }
        assertThat(api.calls)
                .as("calls of pages that have nothing to ask; the window asks whether the service is there")
                .allMatch("organization"::equals);
    }

    @Test
    void locksARememberedServiceThatIsOnlyLookedAt(FxRobot robot) {
        robot.clickOn("#connection-read-only");
        add(robot, Connection.Kind.REMOTE, "https://scim.contoso.example", "key");
        open(robot, "users");
        assertThat(robot.lookup("#offline").tryQuery()).isPresent();
        Button invite = robot.lookup(".button")
                .match(node -> node instanceof Button button && "Invite".equals(button.getText()))
                .queryButton();
        assertThat(invite.isDisabled()).isTrue();
        assertThat(texts(robot)).contains("Read-only");
    }

    @Test
    void saysWhyItCouldNotConnectAndRemembersNothing(FxRobot robot) throws Exception {
        ((StillBackend) parts.backend())
                .failWith(new ApiException.Refused(401, "vendor.example does not accept the token.", "Copy it again."));
        add(robot, Connection.Kind.SCIM, "https://vendor.example/scim/v2", "wrong");
        assertThat(texts(robot)).contains("vendor.example does not accept the token. Copy it again.");
        assertThat(parts.secrets().read("vendor.example")).isEmpty();
        assertThat(window.viewModel().currentProperty().get()).isNull();
    }

    @Test
    void forgetsAServiceOnlyAfterItsNameWasTyped(FxRobot robot) throws Exception {
        add(robot, Connection.Kind.SCIM, "https://vendor.example/scim/v2", "token");
        open(robot, "connections");
        robot.interact(() -> ((Button) robot.lookup(node -> "forget-vendor.example".equals(node.getId()))
                        .query())
                .fire());
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        assertThat(parts.secrets().read("vendor.example")).isPresent();
        robot.clickOn("#typed-name").write("vendor.example").clickOn("#confirm");
        assertThat(parts.secrets().read("vendor.example")).isEmpty();
    }

    private static void add(FxRobot robot, Connection.Kind kind, String address, String secret) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ChoiceBox<Connection.Kind> kinds = (ChoiceBox<Connection.Kind>)
                    robot.lookup("#connection-kind").query();
            kinds.setValue(kind);
            robot.lookup("#connection-address").queryAs(TextField.class).setText(address);
            robot.lookup("#connection-key").queryAs(TextField.class).setText(secret);
            robot.lookup("#connection-add").queryAs(Button.class).fire();
        });
    }

    private void open(FxRobot robot, String page) {
        robot.interact(() -> window.viewModel().open(page));
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label && visible(node)).queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static List<String> buttons(FxRobot robot) {
        return robot.lookup(node -> node instanceof Button && visible(node)).queryAllAs(Button.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
