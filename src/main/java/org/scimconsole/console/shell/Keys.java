package org.scimconsole.console.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.WindowControl;

/** What the keyboard does in the whole window, and the palette that lists it. */
final class Keys {
    private static final KeyCombination PALETTE = shortcut(KeyCode.K);
    private static final KeyCombination REFRESH = shortcut(KeyCode.R);
    private static final List<KeyCombination> LARGER =
            List.of(shortcut(KeyCode.PLUS), shortcut(KeyCode.EQUALS), shortcut(KeyCode.ADD));
    private static final List<KeyCombination> SMALLER = List.of(shortcut(KeyCode.MINUS), shortcut(KeyCode.SUBTRACT));
    private static final List<KeyCombination> USUAL = List.of(shortcut(KeyCode.DIGIT0), shortcut(KeyCode.NUMPAD0));
    private static final String DIGITS = "123456789";

    private final ShellViewModel viewModel;
    private final ShellController shell;
    private final WindowLook look;
    private final Overlay overlay;
    private final Messages messages;
    private final Scene scene;

    Keys(
            ShellViewModel viewModel,
            ShellController shell,
            WindowLook look,
            Overlay overlay,
            Messages messages,
            Scene scene) {
        this.viewModel = viewModel;
        this.shell = shell;
        this.look = look;
        this.overlay = overlay;
        this.messages = messages;
        this.scene = scene;
    }

    /** From now on the keys work. */
    void listen() {
        // Before the control in focus: a list would swallow Escape although nothing is edited in it.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onEscape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !shell.dialogOpen()) {
            shell.escape();
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        if (zoomed(event)) {
            event.consume();
        } else if (!shell.dialogOpen() && done(event)) {
            event.consume();
        }
    }

    /** Waits for the typed character: focus moved at the key press would write the slash into the search field. */
    private void onTyped(KeyEvent event) {
        boolean writing = scene.getFocusOwner() instanceof TextInputControl;
        if ("/".equals(event.getCharacter()) && !writing && !shell.dialogOpen()) {
            shell.focusSearch();
            event.consume();
        }
    }

    private boolean zoomed(KeyEvent event) {
        if (LARGER.stream().anyMatch(keys -> keys.match(event))) {
            look.larger();
        } else if (SMALLER.stream().anyMatch(keys -> keys.match(event))) {
            look.smaller();
        } else if (USUAL.stream().anyMatch(keys -> keys.match(event))) {
            look.usual();
        } else {
            return false;
        }
        return true;
    }

    private boolean done(KeyEvent event) {
        if (event.getCode() == KeyCode.F5 || REFRESH.match(event)) {
            shell.refresh();
        } else if (PALETTE.match(event)) {
            showPalette();
        } else if (event.isAltDown() && numbered(event.getCode()) >= 0) {
            openNumbered(numbered(event.getCode()));
        } else {
            return false;
        }
        return true;
    }

    private static int numbered(KeyCode code) {
        return code.isDigitKey() ? DIGITS.indexOf(code.getName()) : -1;
    }

    /** @return the keys that open the page at the index, from 0; empty for a page that has none */
    static String of(int index) {
        return index >= 0 && index < DIGITS.length() ? "Alt+" + DIGITS.charAt(index) : "";
    }

    private void openNumbered(int index) {
        if (index < viewModel.pages().size()) {
            viewModel.open(viewModel.pages().get(index).id());
        }
    }

    private void showPalette() {
        List<Palette.Command> commands = new ArrayList<>();
        int index = -1;
        for (Page page : viewModel.pages()) {
            index++;
            if (viewModel.canOpen(page)) {
                String title = messages.text("shell.palette.go", messages.text(page.id() + ".title"));
                commands.add(new Palette.Command(title, of(index), () -> viewModel.open(page.id())));
            }
        }
        commands.add(command("refresh", "F5", shell::refresh));
        commands.add(command("back", "Esc", viewModel::back));
        commands.add(command("light", "", () -> look.look(WindowControl.Look.LIGHT)));
        commands.add(command("dark", "", () -> look.look(WindowControl.Look.DARK)));
        commands.add(command("contrast", "", () -> look.look(WindowControl.Look.HIGH_CONTRAST)));
        commands.add(command("larger", "Ctrl +", look::larger));
        commands.add(command("smaller", "Ctrl −", look::smaller));
        commands.add(command("usual", "Ctrl 0", look::usual));
        overlay.show(new Palette(commands, messages, overlay::hide), Overlay.Closing.FREELY);
    }

    private Palette.Command command(String name, String keys, Runnable action) {
        return new Palette.Command(messages.text("shell.palette." + name), keys, action);
    }
}
