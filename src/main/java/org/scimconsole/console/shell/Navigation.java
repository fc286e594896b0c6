package org.scimconsole.console.shell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.Section;
import org.scimconsole.console.widget.Icons;

/** The buttons of the left navigation, by section; only icons while the window is narrow. */
final class Navigation {
    private final ShellViewModel viewModel;
    private final Messages messages;
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final Map<Section, Label> headings = new EnumMap<>(Section.class);

    Navigation(ShellViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    void build(VBox top, VBox foot) {
        Map<Section, VBox> boxes = new EnumMap<>(Section.class);
        for (Page page : viewModel.pages()) {
            boxes.computeIfAbsent(page.section(), this::sectionBox)
                    .getChildren()
                    .add(button(page));
        }
        boxes.forEach((section, box) ->
                (section == Section.CONSOLE ? foot : top).getChildren().add(box));
    }

    private VBox sectionBox(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("navigation-section");
        if (section != Section.START && section != Section.CONSOLE) {
            Label heading =
                    new Label(messages.text("shell.section." + section.name().toLowerCase(Locale.ROOT)));
            heading.getStyleClass().add("navigation-heading");
            heading.setWrapText(true);
            headings.put(section, heading);
            box.getChildren().add(heading);
        }
        return box;
    }

    private ToggleButton button(Page page) {
        ToggleButton button = new ToggleButton(messages.text(page.id() + ".title"), Icons.of(page.icon()));
        button.setId("navigate-" + page.id());
        button.getStyleClass().add("navigation-item");
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setAccessibleText(button.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        // No toggle group: with one, Tab would stop at the page in front alone.
        button.setOnAction(event -> {
            viewModel.open(page.id());
            select(viewModel.visitProperty().get().page());
        });
        String key = Keys.of(viewModel.pages().indexOf(page));
        String tip = key.isEmpty() ? button.getText() : button.getText() + " (" + key + ")";
        button.setAccessibleHelp(tip);
        // a tooltip is a window of its own; seventeen of them would be felt at the start
        button.setOnMouseEntered(event -> {
            if (button.getTooltip() == null) {
                button.setTooltip(new Tooltip(tip));
            }
        });
        buttons.put(page.id(), button);
        return button;
    }

    /** The pages that need a connection can be opened or not. */
    void showWhatCanBeOpened() {
        viewModel.pages().forEach(page -> {
            ToggleButton button = buttons.get(page.id());
            if (button != null) {
                button.setDisable(!viewModel.canOpen(page));
            }
        });
    }

    void select(Page page) {
        buttons.forEach((id, button) -> button.setSelected(id.equals(page.id())));
        ToggleButton front = buttons.get(page.id());
        if (front != null) {
            reveal(front);
        }
    }

    /** Scrolls just far enough that the entry of the page in front is seen, from wherever the page was opened. */
    private static void reveal(Node entry) {
        for (Node at = entry.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() instanceof Region content) {
                double seen = pane.getViewportBounds().getHeight();
                double room = content.getHeight() - seen;
                if (room > 0) {
                    Bounds place = content.sceneToLocal(entry.localToScene(entry.getBoundsInLocal()));
                    double top = pane.getVvalue() * room;
                    double wanted = Math.min(place.getMinY(), Math.max(top, place.getMaxY() - seen));
                    pane.setVvalue(Math.min(1, wanted / room));
                }
            }
        }
    }

    void compact(boolean onlyIcons) {
        buttons.values()
                .forEach(button ->
                        button.setContentDisplay(onlyIcons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        headings.values().forEach(heading -> {
            heading.setVisible(!onlyIcons);
            heading.setManaged(!onlyIcons);
        });
    }
}
