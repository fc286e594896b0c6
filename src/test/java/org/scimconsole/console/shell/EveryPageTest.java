package org.scimconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.WindowControl.Look;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.model.IdentityProvider;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What holds for every page there is, also for the next one. */
@ExtendWith(ApplicationExtension.class)
class EveryPageTest {
    private static final int MOST_STOPS = 300;

    /** Dialogs, by what opens each. */
    private static final List<Question> QUESTIONS = List.of(
            new Question("security", "scim", "scim-toggle"),
            new Question("security", "scim", "scim-regenerate"),
            new Question("security", "scim", "revoke-token-1"),
            new Question("groups", "", "create"),
            new Question("groups", "group-1", "edit"),
            new Question("groups", "group-1", "delete"),
            new Question("groups", "group-1", "add"),
            new Question("log", "", "undo-cycle-2"),
            new Question("rehearsal", "", "empty-action"));

    private record Question(String page, String argument, String button) {}

    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;
    private Stage stage;
    private PageWalk walk;
    private int times;

    @Start
    private void start(Stage shown) throws ApiException {
        Appearance.loadFonts();
        api.strictSso();
        api.enableScim(IdentityProvider.ENTRA_ID);
        SampleDirectory.addUsers(api, 250);
        SampleDirectory.addGroups(api);
        SampleDirectory.describeFirst(api);
        SampleDirectory.addLog(api);
        stage = shown;
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard()), 1280, 820);
        window.showOn(stage);
        walk = new PageWalk(window.scene());
    }

    @BeforeEach
    void connect(FxRobot robot) {
        robot.interact(() -> window.viewModel().use(ConsoleWindows.connection(api)));
    }

    @Test
    void isReachedControlByControlWithTheTabKeyAlone(FxRobot robot) {
        List<String> missed = new ArrayList<>();
        for (Page page : Pages.all()) {
            open(robot, page, () -> {
                Set<Node> expected = new LinkedHashSet<>(walk.shown(PageWalk::isStop));
                List<Node> stops = walk.tabStops(MOST_STOPS);
                if (stops.size() >= MOST_STOPS) {
                    missed.add(page.id() + ": Tab never comes back");
                }
                stops.forEach(expected::remove);
                expected.removeIf(node -> node instanceof ScrollPane);
                expected.forEach(node -> missed.add(page.id() + ": " + walk.describe(node)));
            });
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void showsWhereTheFocusIs(FxRobot robot) {
        List<String> unseen = new ArrayList<>();
        for (Look look : new Look[] {Look.LIGHT, Look.HIGH_CONTRAST}) {
            robot.interact(() -> window.look().look(look));
            for (Page page : Pages.all()) {
                open(robot, page, () -> {
                    Node first = Objects.requireNonNull(window.scene().getRoot());
                    for (int i = 0; i < MOST_STOPS; i++) {
                        walk.press(KeyCode.TAB);
                        Node now = window.scene().getFocusOwner();
                        if (now == null || now.equals(first)) {
                            break;
                        }
                        first = i == 0 ? now : first;
                        window.scene().getRoot().applyCss();
                        String focused = PageWalk.looks(now);
                        window.scene().getRoot().requestFocus();
                        window.scene().getRoot().applyCss();
                        if (focused.equals(PageWalk.looks(now)) && !(now instanceof ScrollPane)) {
                            unseen.add(look + " " + page.id() + ": " + walk.describe(now));
                        }
                        now.requestFocus();
                    }
                });
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void namesEveryControlForAScreenReader(FxRobot robot) {
        List<String> nameless = new ArrayList<>();
        for (Page page : Pages.all()) {
            open(
                    robot,
                    page,
                    () -> walk.controls().forEach(control -> {
                        if (walk.accessibleName(control).isBlank()) {
                            nameless.add(page.id() + ": no name: " + walk.describe(control));
                        }
                        if (!PageWalk.hasRole(control)) {
                            nameless.add(page.id() + ": no role: " + walk.describe(control));
                        }
                    }));
        }
        assertThat(nameless).isEmpty();
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.GERMANY, Locale.UK);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void cutsNoTextOffWhenEnlargedOrInASmallWindow(Locale language, FxRobot robot) {
        int[][] sizes = {{1280, 820, 125}, {1280, 820, 150}, {1280, 820, 200}, {800, 600, 100}};
        List<String> cut = new ArrayList<>();
        Stage before = stage;
        ConsoleWindow windowBefore = window;
        robot.interact(() -> {
            // A stage of its own: the first one would keep its last size for the tests that follow.
            stage = new Stage();
            window = new ConsoleWindow(ConsoleWindows.speaking(language, api, tasks), 1280, 820);
            window.showOn(stage);
            window.viewModel().use(ConsoleWindows.connection(api));
            walk = new PageWalk(window.scene());
        });
        for (int[] size : sizes) {
            robot.interact(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                window.look().zoom(size[2]);
            });
            for (Page page : Pages.all()) {
                String where = page.id() + " at " + size[0] + "×" + size[1] + ", " + size[2] + " %: ";
                if (size[2] != 125) {
                    reopen(robot, page);
                    robot.interact(() -> walk.cutOff().forEach(what -> cut.add(where + what)));
                }
                open(robot, page, () -> {
                    walk.cutOff().forEach(what -> cut.add(where + "chosen: " + what));
                    // What stands side by side at 125 and 150 % fits there when it fits at 200 %.
                    if (size[2] == 200 || size[0] < 1280) {
                        tabs(new HashSet<>(), where, cut);
                    }
                });
            }
            for (Question question : QUESTIONS) {
                String where = question + " at " + size[0] + "×" + size[1] + ", " + size[2] + " %: ";
                reopen(robot, window.viewModel().pages().get(0));
                robot.interact(() -> {
                    window.viewModel().open(question.page(), question.argument());
                    walk.settle();
                });
                robot.interact(() -> {
                    walk.settle();
                    walk.fire(question.button());
                });
                robot.interact(() -> {
                    walk.settle();
                    if (!window.scene().lookup("#overlay").isVisible()) {
                        cut.add(where + "no dialog");
                    }
                    walk.cutOff().forEach(what -> cut.add(where + what));
                    walk.press(KeyCode.ESCAPE);
                });
            }
        }
        robot.interact(() -> {
            stage.close();
            window.close();
            stage = before;
            window = windowBefore;
        });
        assertThat(cut).isEmpty();
    }

    @Test
    void goesToItsSearchWithSlashAndBackWithEscape(FxRobot robot) {
        for (Page page : Pages.all()) {
            open(robot, page);
            boolean searches = !on(
                            robot, () -> walk.shown(node -> node.getStyleClass().contains("search-field")))
                    .isEmpty();
            robot.interact(() -> {
                window.scene().getRoot().requestFocus();
                Event.fireEvent(
                        window.scene().getFocusOwner(),
                        new KeyEvent(KeyEvent.KEY_TYPED, "/", "", KeyCode.UNDEFINED, false, false, false, false));
            });
            if (searches) {
                assertThat(window.scene().getFocusOwner()).as(page.id()).isInstanceOf(TextInputControl.class);
            }
            robot.interact(() -> window.viewModel().use(ConsoleWindows.connection(api)));
            robot.interact(() -> window.viewModel().open(page.id().equals("overview") ? "guide" : "overview"));
            robot.interact(() -> window.viewModel().open(page.id()));
            for (int i = 0; i < 4 && isInFront(page); i++) {
                robot.interact(() -> walk.press(KeyCode.ESCAPE));
            }
            assertThat(isInFront(page)).as(page.id() + " after Escape").isFalse();
        }
    }

    @Test
    void saysThatItLoadsThatItCannotAndThatNobodyAnswers(FxRobot robot) {
        for (Page page : Pages.all()) {
            if (!page.needsConnection()) {
                continue;
            }
            tasks.hold();
            reopen(robot, page);
            boolean asks = !on(robot, () -> walk.shown(node -> node instanceof ProgressIndicator))
                    .isEmpty();
            robot.interact(tasks::release);
            if (!asks) {
                continue;
            }
            String refusal = "The service says no.";
            api.failWith(new ApiException.Refused(409, refusal, "Ask for something else."));
            reopen(robot, page);
            assertThat(texts(robot)).as(page.id() + ", refused").anyMatch(text -> text.contains(refusal));
            assertThat(notes(robot)).as(page.id() + ", refused").isLessThanOrEqualTo(1);

            String silence = "Nothing answers at contoso.example.";
            api.failWith(new ApiException.Unreachable(silence, "Start the service.", null));
            reopen(robot, page);
            robot.interact(() -> tasks.advance(Duration.ofMinutes(2)));
            assertThat(texts(robot)).as(page.id() + ", offline").anyMatch(text -> text.contains(silence));
            assertThat(robot.lookup("#offline").query().isVisible())
                    .as(page.id())
                    .isTrue();
            assertThat(on(
                            robot,
                            () -> walk.shown(
                                    node -> node instanceof Button button && "Try again".equals(button.getText()))))
                    .as(page.id() + ": a way to try again")
                    .isNotEmpty();
            assertThat(robot.lookup("#overlay").query().isVisible())
                    .as(page.id() + ": a dialog nobody asked for")
                    .isFalse();
            assertThat(notes(robot)).as(page.id() + ", offline").isLessThanOrEqualTo(1);
            api.failWith(null);
            robot.interact(() -> tasks.advance(Duration.ofMinutes(1)));
            assertThat(robot.lookup("#offline").query().isVisible())
                    .as(page.id() + ": the banner goes when the service is back")
                    .isFalse();
        }
    }

    /** Every tab of the page in front, also those inside a tab; where each was left stays. */
    private void tabs(Set<TabPane> known, String where, List<String> cut) {
        for (Node node : walk.shown(node -> node instanceof TabPane)) {
            TabPane pane = (TabPane) node;
            if (known.add(pane)) {
                int chosen = pane.getSelectionModel().getSelectedIndex();
                for (Tab tab : pane.getTabs()) {
                    pane.getSelectionModel().select(tab);
                    walk.settle();
                    walk.cutOff().forEach(what -> cut.add(where + "tab " + tab.getText() + ": " + what));
                    tabs(known, where, cut);
                }
                pane.getSelectionModel().select(chosen);
            }
        }
    }

    private boolean isInFront(Page page) {
        return window.viewModel().visitProperty().get().page().equals(page);
    }

    private void open(FxRobot robot, Page page) {
        open(robot, page, () -> {});
    }

    /** Shows a page with something chosen in its list, as a person sees it, and looks at it. */
    private void open(FxRobot robot, Page page, Runnable look) {
        robot.interact(() -> {
            window.viewModel().open(page.id());
            walk.settle();
            for (Node node : walk.shown(node -> node instanceof TableView<?> || node instanceof ListView<?>)) {
                if (node instanceof TableView<?> table && !table.getItems().isEmpty()) {
                    table.getSelectionModel().select(0);
                } else if (node instanceof ListView<?> list && !list.getItems().isEmpty()) {
                    list.getSelectionModel().select(0);
                }
            }
            walk.settle();
            if (window.scene().lookup("#toasts") instanceof Pane notes) {
                notes.getChildren().clear();
            }
        });
        robot.interact(() -> {
            walk.settle();
            look.run();
        });
    }

    /** Opens a page as if for the first time. */
    private void reopen(FxRobot robot, Page page) {
        robot.interact(() -> {
            window.viewModel().open("connections");
            times++;
            window.viewModel()
                    .use(new Connection(
                            "Test service " + times, Connection.Kind.REMOTE, URI.create("http://127.0.0.1:8085"), api));
            window.viewModel().open(page.id());
            walk.settle();
        });
    }

    private List<String> texts(FxRobot robot) {
        return on(robot, () -> walk.shown(node -> node instanceof Labeled)).stream()
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    private int notes(FxRobot robot) {
        return robot.lookup("#toasts").queryAs(Pane.class).getChildren().size();
    }

    private static List<Node> on(FxRobot robot, Supplier<List<Node>> question) {
        List<Node> answer = new ArrayList<>();
        robot.interact(() -> {
            answer.addAll(question.get());
        });
        return answer;
    }
}
