package org.scimconsole.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.CopyField;
import org.scimconsole.model.IdentityProvider;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SecurityPageTest {
    private final FakeAdminApi api = FakeAdminApi.contoso();
    private final HeldClipboard clipboard = new HeldClipboard();
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, clipboard), 1280, 820);
        window.viewModel().use(ConsoleWindows.connection(api));
        window.showOn(stage);
    }

    private void openScim(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("security", "scim"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void enable(FxRobot robot) {
        api.strictSso();
        openScim(robot);
        ConsoleWindows.click(robot, window, "#scim-toggle", "#enable-confirm");
    }

    @Test
    void s11ScimIsATabOfSecurity(FxRobot robot) {
        openScim(robot);
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("security");
        assertThat(texts(window.scene().getRoot())).contains("Security", "SCIM", "SSO");
        assertThat(robot.lookup("#scim-toggle").queryAs(Node.class).isVisible()).isTrue();
    }

    @Test
    void s12TheProviderIsChosenFromAListAndSwitchedOn(FxRobot robot) {
        api.strictSso();
        openScim(robot);
        ChoiceBox<?> providers = robot.lookup("#scim-idp").queryAs(ChoiceBox.class);
        assertThat(List.<Object>copyOf(providers.getItems()))
                .containsExactlyInAnyOrder(IdentityProvider.ENTRA_ID, IdentityProvider.OKTA);
        assertThat((Object) providers.getValue()).isEqualTo(IdentityProvider.ENTRA_ID);
        robot.clickOn("#scim-toggle");
        robot.clickOn("#enable-confirm");
        assertThat(api.calls).contains("enableScim");
    }

    @Test
    void s13EnablingShowsWhatIsToBeCopied(FxRobot robot) throws Exception {
        enable(robot);
        assertThat(robot.lookup("#token-value").queryAs(CopyField.class).getValue())
                .isEqualTo(FakeAdminApi.SECRET);
        assertThat(robot.lookup("#token-url").queryAs(CopyField.class).getValue())
                .isEqualTo(api.scim().baseUrl());
    }

    @Test
    void showsTheTokenThoughThePageWentBeforeItCame(FxRobot robot) {
        api.strictSso();
        openScim(robot);
        robot.clickOn("#scim-toggle");
        robot.interact(tasks::hold);
        robot.clickOn("#enable-confirm");
        robot.interact(() -> window.viewModel().open("users"));
        robot.interact(tasks::release);
        assertThat(robot.lookup("#token-value").queryAs(CopyField.class).getValue())
                .isEqualTo(FakeAdminApi.SECRET);
    }

    @Test
    void asksNothingMoreOnceThePageWent(FxRobot robot) {
        api.strictSso();
        openScim(robot);
        robot.interact(tasks::hold);
        robot.clickOn("#scim-toggle");
        robot.interact(() -> window.viewModel().open("users"));
        robot.interact(tasks::release);
        assertThat(robot.lookup("#enable-dialog").tryQuery()).isEmpty();
        openScim(robot);
        robot.clickOn("#scim-toggle");
        assertThat(robot.lookup("#enable-dialog").tryQuery()).isPresent();
    }

    @Test
    void saysWhyScimCannotBeEnabledAndLeadsToSso(FxRobot robot) {
        openScim(robot);
        assertThat(robot.lookup("#scim-toggle").queryAs(Control.class).isDisabled())
                .isTrue();
        Banner banner = robot.lookup("#scim-blocked").queryAs(Banner.class);
        assertThat(banner.getText()).contains("strict mode");
        robot.clickOn(banner.lookup(".button"));
        assertThat(robot.lookup("#sso-metadata").queryAs(Node.class).isVisible())
                .isTrue();
    }

    @Test
    void saysWhatEnablingWillDoAndListsTheOpenInvites(FxRobot robot) {
        api.strictSso();
        openScim(robot);
        robot.clickOn("#scim-toggle");
        assertThat(texts(robot.lookup("#enable-dialog").queryAs(Parent.class)))
                .anyMatch(text -> text.contains("2 open invites will be revoked"))
                .contains("pradeep.gupta@contoso.com", "zoë.çelik@contoso.com");
        assertThat(api.calls).doesNotContain("enableScim");
    }

    @Test
    void namesTheEntraFieldOfEachValue(FxRobot robot) {
        enable(robot);
        assertThat(robot.lookup("#token-value").queryAs(CopyField.class).getHint())
                .contains("Secret Token");
        assertThat(robot.lookup("#token-url").queryAs(CopyField.class).getHint())
                .contains("Tenant URL");
        assertThat(robot.lookup("#token-value").queryAs(CopyField.class).getValue())
                .isEqualTo(FakeAdminApi.SECRET);
    }

    @Test
    void staysOpenUntilTheTokenWasCopiedOrIsStored(FxRobot robot) {
        enable(robot);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(robot.lookup("#token-dialog").tryQuery()).isPresent();
        robot.clickOn(robot.offset(robot.lookup("#overlay").queryAs(Node.class), Pos.TOP_LEFT, 20, 20));
        assertThat(robot.lookup("#token-dialog").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#token-stored").queryAs(Node.class).requestFocus());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(robot.lookup("#token-dialog").tryQuery()).isPresent();
        assertThat(robot.lookup("#token-done").queryAs(Control.class).isDisabled())
                .isTrue();
        robot.clickOn("#token-stored");
        robot.clickOn("#token-done");
        assertThat(robot.lookup("#token-dialog").tryQuery()).isEmpty();
    }

    @Test
    void closesByEscapeOnceCopied(FxRobot robot) {
        enable(robot);
        robot.interact(
                () -> robot.lookup("#token-value").queryAs(CopyField.class).copy());
        assertThat(clipboard.text()).isEqualTo(FakeAdminApi.SECRET);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(robot.lookup("#token-dialog").tryQuery()).isEmpty();
    }

    @Test
    void forgetsTheTokenOnceTheDialogIsClosed(FxRobot robot) throws Exception {
        enable(robot);
        Node dialog = robot.lookup("#token-dialog").queryAs(Node.class);
        assertThat(finds(window, FakeAdminApi.SECRET))
                .as("the search finds it while it is shown")
                .isTrue();
        robot.clickOn("#token-stored");
        robot.clickOn("#token-done");
        assertThat(texts(window.scene().getRoot())).noneMatch(text -> text.contains(FakeAdminApi.SECRET));
        assertThat(texts((Parent) dialog)).noneMatch(text -> text.contains(FakeAdminApi.SECRET));
        assertThat(finds(window, FakeAdminApi.SECRET)).isFalse();
    }

    @Test
    void handsTheTokenToThePageThatPlaysEntra(FxRobot robot) {
        List<String> taken = new ArrayList<>();
        robot.interact(() -> {
            window.viewModel().open("entra");
            window.viewModel().handover().setTaker((address, token) -> taken.add(address + " " + token.reveal()));
        });
        enable(robot);
        assertThat(robot.lookup("#token-play").queryAs(Control.class).isDisabled())
                .isTrue();
        robot.clickOn("#token-stored").clickOn("#token-play");
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("entra");
        assertThat(robot.lookup("#token-dialog").tryQuery()).isEmpty();
        assertThat(taken).singleElement().asString().startsWith("http").endsWith(" " + FakeAdminApi.SECRET);
    }

    @Test
    void clearsTheClipboardOnlyWhileItHoldsTheToken(FxRobot robot) {
        enable(robot);
        robot.interact(
                () -> robot.lookup("#token-value").queryAs(CopyField.class).copy());
        robot.interact(() -> tasks.advance(Duration.ofMinutes(2)));
        assertThat(clipboard.text()).isNull();
        robot.interact(
                () -> robot.lookup("#token-value").queryAs(CopyField.class).copy());
        clipboard.put("something else");
        robot.interact(() -> tasks.advance(Duration.ofMinutes(2)));
        assertThat(clipboard.text()).isEqualTo("something else");
    }

    @Test
    void takesTheTokenOutOfTheClipboardWhenTheWindowCloses(FxRobot robot) {
        enable(robot);
        robot.interact(
                () -> robot.lookup("#token-value").queryAs(CopyField.class).copy());
        robot.interact(window::close);
        assertThat(clipboard.text()).isNull();
        robot.interact(() -> {
            robot.lookup("#token-value").queryAs(CopyField.class).copy();
            clipboard.put("mine");
            window.close();
        });
        assertThat(clipboard.text()).isEqualTo("mine");
    }

    @Test
    void disablesOnlyAfterTheWordWasTyped(FxRobot robot) {
        enable(robot);
        robot.clickOn("#token-stored").clickOn("#token-done");
        robot.clickOn("#scim-toggle");
        robot.clickOn("#typed-name").write("disable");
        assertThat(robot.lookup("#disable-confirm").queryAs(Control.class).isDisabled())
                .isTrue();
        robot.eraseText(7).write("DISABLE");
        robot.clickOn("#disable-confirm");
        assertThat(api.calls).contains("disableScim CONVERT");
    }

    private void beginRotation(FxRobot robot) {
        enable(robot);
        ConsoleWindows.click(robot, window, "#token-stored", "#token-done");
        api.useToken(0, ConsoleWindows.NOW.minus(Duration.ofMinutes(3)));
        ConsoleWindows.click(robot, window, "#scim-regenerate", "#regenerate-confirm");
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#rotation-sentence").queryAs(Banner.class).getText();
    }

    @Test
    void replacesATokenStepByStep(FxRobot robot) {
        beginRotation(robot);
        assertThat(api.calls).contains("regenerateToken PT24H");
        assertThat(robot.lookup("#rotation-token").queryAs(CopyField.class).getHint())
                .contains("Secret Token");
        assertThat(robot.lookup("#rotation-pasted").query().isDisabled()).isTrue();
        robot.interact(
                () -> robot.lookup("#rotation-token").queryAs(CopyField.class).copy());
        ConsoleWindows.click(robot, window, "#rotation-pasted");
        assertThat(said(robot)).startsWith("Waiting for the first request");
        assertThat(robot.lookup("#rotation-end").query().isVisible()).isFalse();
        api.useToken(0, ConsoleWindows.NOW);
        robot.interact(() -> tasks.advance(Duration.ofSeconds(3)));
        assertThat(said(robot)).contains("is in use");
        assertThat(robot.lookup("#rotation-old-use").queryAs(Labeled.class).getText())
                .contains("3 minutes ago");
        assertThat(robot.lookup("#rotation-end").query().isDisabled()).isTrue();
        ConsoleWindows.click(robot, window, "#typed-name");
        robot.write("CHK1");
        ConsoleWindows.click(robot, window, "#rotation-end");
        assertThat(api.calls).contains("revokeToken token-1");
        assertThat(said(robot)).startsWith("One token is left: …CHK2");
        ConsoleWindows.click(robot, window, "#rotation-close");
        assertThat(robot.lookup("#rotation-dialog").tryQuery()).isEmpty();
        assertThat(robot.lookup("#scim-rotation").query().isVisible()).isFalse();
    }

    @Test
    void takesARotationUpAgainWhereItStands(FxRobot robot) throws Exception {
        beginRotation(robot);
        ConsoleWindows.click(robot, window, "#rotation-stored", "#rotation-close");
        assertThat(robot.lookup("#rotation-dialog").tryQuery()).isEmpty();
        assertThat(finds(window, FakeAdminApi.SECRET)).isFalse();
        robot.clickOn(robot.lookup("#scim-rotation").query().lookup(".button"));
        assertThat(said(robot)).startsWith("Waiting for the first request");
        assertThat(robot.lookup("#rotation-token").tryQuery()).isEmpty();
        ConsoleWindows.click(robot, window, "#rotation-close");
        api.useToken(0, ConsoleWindows.NOW);
        robot.interact(() -> tasks.advance(Duration.ofSeconds(10)));
        robot.clickOn(robot.lookup("#scim-rotation").query().lookup(".button"));
        assertThat(said(robot)).contains("is in use");
    }

    @Test
    void givesARotationUpWithoutHarm(FxRobot robot) {
        beginRotation(robot);
        ConsoleWindows.click(robot, window, "#rotation-cancel");
        assertThat(api.calls).contains("cancelRotation").noneMatch(call -> call.startsWith("revokeToken"));
        assertThat(said(robot)).startsWith("One token is left: …CHK1");
    }

    @Test
    void keepsTheRotationOpenUntilTheTokenWasCopiedOrIsStored(FxRobot robot) {
        beginRotation(robot);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rotation-dialog").tryQuery()).isPresent();
        robot.clickOn("#rotation-stored").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rotation-dialog").tryQuery()).isEmpty();
    }

    @Test
    void endsTheOldTokenAtOnceWhenAsked(FxRobot robot) {
        enable(robot);
        ConsoleWindows.click(robot, window, "#token-stored", "#token-done");
        ConsoleWindows.click(robot, window, "#scim-regenerate");
        ConsoleWindows.click(robot, window, "The old token dies at once");
        assertThat(robot.lookup("#regenerate-confirm").query().isDisabled()).isTrue();
        ConsoleWindows.click(robot, window, "#typed-name");
        robot.write("REPLACE");
        ConsoleWindows.click(robot, window, "#regenerate-confirm");
        assertThat(api.calls).contains("regenerateToken PT0S");
        assertThat(robot.lookup("#token-dialog").tryQuery()).isPresent();
    }

    @Test
    void warnsBeforeRevokingATokenThatWasJustUsed(FxRobot robot) {
        enable(robot);
        ConsoleWindows.click(robot, window, "#token-stored", "#token-done");
        api.useToken(0, ConsoleWindows.NOW.minus(Duration.ofMinutes(3)));
        robot.type(KeyCode.F5);
        ConsoleWindows.click(robot, window, "Revoke");
        assertThat(texts(robot.lookup("#revoke-dialog").queryAs(Parent.class)))
                .anyMatch(text -> text.contains("used 3 minutes ago"));
        assertThat(api.calls).noneMatch(call -> call.startsWith("revokeToken"));
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        ConsoleWindows.click(robot, window, "#typed-name");
        robot.write("CHK1");
        ConsoleWindows.click(robot, window, "#confirm");
        assertThat(api.calls).contains("revokeToken token-1");
    }

    @Test
    void warnsOnEveryPageAsTheEndOfTheTokenComesNear(FxRobot robot) {
        api.setNow(ConsoleWindows.NOW.minus(Duration.ofDays(365 - 14)));
        enable(robot);
        ConsoleWindows.click(robot, window, "#token-stored", "#token-done");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(30)));
        robot.interact(() -> window.viewModel().open("users"));
        Banner warning = robot.lookup("#token-warning").queryAs(Banner.class);
        assertThat(warning.getText()).contains("14 days left");
        robot.clickOn(warning.lookup(".button"));
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("security");
    }

    private static List<String> texts(Parent root) {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (node instanceof TextInputControl input) {
            found.add(input.getText() == null ? "" : input.getText());
        } else if (node instanceof Labeled labeled) {
            found.add(labeled.getText() == null ? "" : labeled.getText());
        } else if (node instanceof Text text) {
            found.add(text.getText());
        }
        if (node.getAccessibleText() != null) {
            found.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Walks everything of the console's own that the start holds on to, through its private fields. */
    private static boolean finds(Object start, String secret) throws IllegalAccessException {
        return finds(start, secret, new IdentityHashMap<>());
    }

    private static boolean finds(@Nullable Object at, String secret, Map<Object, Boolean> seen)
            throws IllegalAccessException {
        if (at == null || at instanceof Instant || at instanceof FakeAdminApi || at instanceof HeldClipboard) {
            return false;
        }
        if (at instanceof String text) {
            return text.contains(secret);
        }
        if (seen.put(at, true) != null) {
            return false;
        }
        if (at instanceof ObservableValue<?> observable && finds(observable.getValue(), secret, seen)) {
            return true;
        }
        if (at instanceof Iterable<?> items) {
            for (Object item : items) {
                if (finds(item, secret, seen)) {
                    return true;
                }
            }
        }
        if (at instanceof Map<?, ?> map && finds(map.values(), secret, seen)) {
            return true;
        }
        if (at instanceof Parent parent && finds(parent.getChildrenUnmodifiable(), secret, seen)) {
            return true;
        }
        if (at instanceof TextInputControl input && finds(input.getText(), secret, seen)) {
            return true;
        }
        for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
            if (!type.getName().startsWith("org.scimconsole.")) {
                continue;
            }
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    if (finds(field.get(at), secret, seen)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
