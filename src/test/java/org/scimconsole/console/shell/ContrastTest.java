package org.scimconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.scimconsole.client.http.ApiException;
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

/** Measures how text stands out from what is behind it, as the Web Content Accessibility Guidelines 2.2 do. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private ConsoleWindow window;
    private PageWalk walk;

    @Start
    private void start(Stage stage) throws ApiException {
        Appearance.loadFonts();
        api.setNow(ConsoleWindows.NOW.minus(Duration.ofDays(340)));
        api.strictSso();
        api.enableScim(IdentityProvider.ENTRA_ID);
        SampleDirectory.addUsers(api, 20);
        SampleDirectory.addGroups(api);
        SampleDirectory.describeFirst(api);
        SampleDirectory.addLog(api);
        window = new ConsoleWindow(ConsoleWindows.parts(api, new DirectTasks(), new HeldClipboard()), 1280, 820);
        window.showOn(stage);
        walk = new PageWalk(window.scene());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 4.5", "DARK, 4.5", "HIGH_CONTRAST, 7"})
    void textStandsOutOnEveryPage(Look look, double least, FxRobot robot) {
        Set<String> faint = new TreeSet<>();
        Set<String> measured = new TreeSet<>();
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.look().look(look);
        });
        for (Page page : Pages.all()) {
            robot.interact(() -> {
                window.viewModel().open(page.id());
                walk.settle();
                walk.shown(node -> node instanceof TableView<?> || node instanceof ListView<?>)
                        .forEach(ContrastTest::chooseFirst);
                walk.settle();
                for (Node node : walk.shown(node -> node instanceof Text && !(node instanceof FontIcon))) {
                    Text text = (Text) node;
                    if (!text.getText().isBlank() && !text.isDisabled() && text.getFill() instanceof Color colour) {
                        Color behind = behind(text);
                        measured.add(page.id() + " " + text.getText());
                        double ratio = ratio(over(faded(colour, opacity(text)), behind), behind);
                        if (ratio < least) {
                            faint.add("%s: %.1f %s on %s: %s"
                                    .formatted(page.id(), ratio, colour, behind, walk.describe(text)));
                        }
                    }
                }
            });
        }
        assertThat(measured).hasSizeGreaterThan(300);
        assertThat(faint).isEmpty();
    }

    @Test
    void measuresAsTheGuidelinesDo() {
        assertThat(ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(ratio(Color.web("#777777"), Color.WHITE)).isBetween(4.4, 4.5);
    }

    private static void chooseFirst(Node node) {
        if (node instanceof TableView<?> table && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        } else if (node instanceof ListView<?> list && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private static Color behind(Node node) {
        Deque<Node> outside = new ArrayDeque<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            outside.push(at);
        }
        Color seen = Color.WHITE;
        for (Node at : outside) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color colour) {
                        seen = over(faded(colour, opacity(at)), seen);
                    }
                }
            }
        }
        return seen;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color faded(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }

    private static Color over(Color above, Color below) {
        double part = above.getOpacity();
        return Color.color(
                above.getRed() * part + below.getRed() * (1 - part),
                above.getGreen() * part + below.getGreen() * (1 - part),
                above.getBlue() * part + below.getBlue() * (1 - part));
    }

    private static double ratio(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
