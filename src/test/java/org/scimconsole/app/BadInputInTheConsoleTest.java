package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.console.backend.MemorySecrets;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.Pages;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.SchemaOne;
import org.scimconsole.testing.TestDatabase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the console's own pages say to input that is of no use: one sentence with the next step, and nothing is lost. */
@ExtendWith({ApplicationExtension.class, RunningServices.class})
class BadInputInTheConsoleTest {
    private static final Surroundings SURROUNDINGS =
            new Surroundings(silence(), silence(), Map.of(), Clock.systemUTC(), new SecureRandom());

    @TempDir
    private Path folder;

    private final MemorySettings settings = new MemorySettings();
    private final MemorySecrets secrets = new MemorySecrets();
    private final ServerSocket otherProgram = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final RunningServices.Shared services;
    private EmbeddedBackend backend;
    private ConsoleWindow window;

    BadInputInTheConsoleTest(RunningServices.Shared services) throws IOException {
        this.services = services;
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        backend = EmbeddedBackend.on(
                folder.resolve("data"), otherProgram.getLocalPort(), SURROUNDINGS, new DatabaseOpening(SURROUNDINGS));
        window = new ConsoleWindow(
                new ConsoleWindow.Parts(
                        backend,
                        new DirectTasks(),
                        new HeldClipboard(),
                        secrets,
                        settings,
                        Clock.systemUTC(),
                        Locale.UK,
                        Pages.all()),
                1280,
                860);
        window.showOn(stage);
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(window::close);
        backend.close();
        otherProgram.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"htps://scim.contoso.example", "contoso", "https://", "http://a b"})
    void saysWhatAnAddressLooksLike(String address, FxRobot robot) {
        connect(robot, address, "key");
        assertThat(texts(robot)).anyMatch(text -> text.contains(address) && text.contains("https://"));
        assertThat(robot.lookup("#address").queryTextInputControl().getText()).isEqualTo(address);
        assertThat(connected()).isFalse();
    }

    @Test
    void saysThatSomethingElseAnswersAtTheAddress(FxRobot robot) throws IOException {
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Portal</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        portal.start();
        try {
            String address = "http://127.0.0.1:" + portal.getAddress().getPort();
            connect(robot, address, "key");
            assertThat(problem(robot)).contains(address.substring(7)).contains("address");
            assertThat(connected()).isFalse();
            assertThat(robot.lookup("#address").queryTextInputControl().getText())
                    .isEqualTo(address);
        } finally {
            portal.stop(0);
        }
    }

    @Test
    void saysWhereAKeyIsMadeWhenTheServiceRefusesIt(FxRobot robot) throws Exception {
        String address = "http://127.0.0.1:" + services.on(TestDatabase.SQLITE).port();
        connect(robot, address, "spl_admin_wrong");
        assertThat(problem(robot)).contains("key").contains("org key create");
        assertThat(connected()).isFalse();
        robot.interact(() -> window.viewModel().open("connections"));
        robot.interact(() -> {
            robot.lookup("#connection-address").queryAs(TextField.class).setText(address);
            robot.lookup("#connection-key").queryAs(TextField.class).setText("spl_admin_wrong");
            robot.lookup("#connection-add").queryAs(Button.class).fire();
        });
        assertThat(texts(robot)).anyMatch(text -> text.contains("org key create"));
        assertThat(secrets.read("127.0.0.1")).isEmpty();
        assertThat(robot.lookup("#connection-address").queryAs(TextField.class).getText())
                .as("what was typed stays, to be mended")
                .isEqualTo(address);
    }

    @Test
    void saysThatNobodyAnswers(FxRobot robot) throws IOException {
        int port = otherProgram.getLocalPort();
        otherProgram.close();
        connect(robot, "http://127.0.0.1:" + port, "key");
        assertThat(problem(robot)).contains("127.0.0.1:" + port).containsIgnoringCase("start");
        assertThat(connected()).isFalse();
        assertThat(robot.lookup("#key").queryTextInputControl().getText()).isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001garbage", "{\"users\": [", "[1, 2, 3]", "{\"users\": 7}", "a;b;c\n1;2\n"})
    void saysWhatIsWrongWithATenantFile(String garbage, FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("tenant.json"), garbage);
        settings.put("entra.tenant", file.toString());
        robot.interact(() -> window.viewModel().open("entra"));
        assertThat(texts(robot))
                .filteredOn(text -> text.contains("tenant.json"))
                .singleElement()
                .asString()
                .matches(".*tenant.json.+(\\. |; )(Choose|Export|export|Download).+");
        assertThat(file).hasContent(garbage);
        robot.interact(() -> button(robot, "Load the sample Contoso").fire());
        assertThat(robot.lookup("#entra-tenant").queryTableView().getItems()).hasSize(65);
        assertThat(texts(robot)).noneMatch(text -> text.contains("tenant.json"));
    }

    @Test
    void takesAnotherPortAndSaysSo(FxRobot robot) {
        useEmbedded(robot);
        assertThat(texts(robot))
                .anyMatch(text -> text.contains("port " + otherProgram.getLocalPort())
                        && text.contains(current().url().toString())
                        && text.contains("start SCIM Console again"));
        robot.interact(() -> ((Button) robot.lookup("#remarks").query().lookup(".button")).fire());
        assertThat(robot.lookup("#remarks").query().isVisible()).isFalse();
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten(FxRobot robot) throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        useEmbedded(robot);
        assertThat(problem(robot)).contains(inTheWay.toString(), "cannot be written", "choose another with --data");
        assertThat(connected()).isFalse();
        assertThat(inTheWay).hasContent("a file where the folder should be");
    }

    @Test
    void bringsAnOlderDatabaseUpToDateAndSaysWhereTheOldOneIs(FxRobot robot) throws Exception {
        Path database = Files.createDirectory(folder.resolve("data")).resolve("scim-console.db");
        SchemaOne.make("jdbc:sqlite:" + database, "sqlite");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            SchemaOne.fill(old);
        }
        pragma(database, "user_version = 1");
        useEmbedded(robot);
        assertThat(texts(robot)).anyMatch(text -> text.contains("older version") && text.contains("schema-1.backup"));
        assertThat(current().api().organization().name()).isEqualTo("Contoso");
        assertThat(folder.resolve("data").resolve("scim-console.db.schema-1.backup"))
                .isNotEmptyFile();
    }

    @Test
    void leavesANewerDatabaseAsItIs(FxRobot robot) throws Exception {
        Path database = Files.createDirectory(folder.resolve("data")).resolve("scim-console.db");
        SchemaOne.make("jdbc:sqlite:" + database, "sqlite");
        pragma(database, "user_version = 99");
        byte[] before = Files.readAllBytes(database);
        useEmbedded(robot);
        assertThat(problem(robot)).contains("made by a newer version", "start that version");
        assertThat(connected()).isFalse();
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @Test
    void leavesAFileThatIsNoDatabaseAsItIs(FxRobot robot) throws IOException {
        Path database = Files.createDirectory(folder.resolve("data")).resolve("scim-console.db");
        String letter = "this is no database, but a letter to my aunt, which is long enough to be read";
        Files.writeString(database, letter);
        useEmbedded(robot);
        assertThat(problem(robot)).contains("cannot be opened as a database", "choose another folder");
        assertThat(database).hasContent(letter);
    }

    private static void pragma(Path database, String setting) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("pragma " + setting);
        }
    }

    private boolean connected() {
        return window.viewModel().currentProperty().get() != null;
    }

    private org.scimconsole.console.backend.Connection current() {
        return Objects.requireNonNull(window.viewModel().currentProperty().get());
    }

    private void useEmbedded(FxRobot robot) {
        robot.interact(() -> robot.lookup("#embedded").queryButton().fire());
    }

    private void connect(FxRobot robot, String address, String key) {
        robot.interact(() -> {
            robot.lookup("#address").queryTextInputControl().setText(address);
            robot.lookup("#key").queryTextInputControl().setText(key);
            robot.lookup("#connectButton").queryButton().fire();
        });
    }

    private static String problem(FxRobot robot) {
        return robot.lookup("#problem .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Button button && text.equals(button.getText()))
                .queryButton();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && shown(node)).queryAllAs(Labeled.class).stream()
                .map(label -> String.valueOf(label.getText()))
                .toList();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
