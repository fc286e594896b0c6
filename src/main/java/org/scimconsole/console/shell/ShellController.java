package org.scimconsole.console.shell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.Section;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Icons;

/** The frame: navigation on the left, the page in front in the middle, dialogs and notes above. */
public final class ShellController {
    private final ShellViewModel viewModel;
    private final Messages messages;
    private final Supplier<PageContext> contexts;
    private final OverlayPane overlay;
    private final Toasts toasts;
    private final Map<String, LoadedView<? extends ShownPage>> opened = new HashMap<>();
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private @Nullable LoadedView<? extends ShownPage> front;

    @FXML
    private StackPane root;

    @FXML
    private BorderPane frame;

    @FXML
    private VBox navigation;

    @FXML
    private VBox navigationFoot;

    @FXML
    private StackPane pageHost;

    @FXML
    private Label connectionName;

    @FXML
    private Label connectionAddress;

    @FXML
    private VBox connectionCard;

    ShellController(
            ShellViewModel viewModel,
            Messages messages,
            Supplier<PageContext> contexts,
            OverlayPane overlay,
            Toasts toasts) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.contexts = contexts;
        this.overlay = overlay;
        this.toasts = toasts;
    }

    @FXML
    private void initialize() {
        root.getChildren().addAll(toasts, overlay);
        buildNavigation();
        viewModel.currentProperty().addListener((observable, before, now) -> connectionChanged(now));
        viewModel.visitProperty().addListener((observable, before, now) -> show(now));
        connectionChanged(viewModel.currentProperty().get());
        show(viewModel.visitProperty().get());
    }

    private void buildNavigation() {
        Map<Section, VBox> boxes = new EnumMap<>(Section.class);
        for (Page page : viewModel.pages()) {
            boxes.computeIfAbsent(page.section(), this::sectionBox)
                    .getChildren()
                    .add(button(page));
        }
        boxes.forEach((section, box) -> (section == Section.CONSOLE ? navigationFoot : navigation)
                .getChildren()
                .add(box));
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            // A click on the page in front must not leave the navigation without a selection.
            if (now == null && before != null) {
                group.selectToggle(before);
            }
        });
    }

    private VBox sectionBox(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("navigation-section");
        if (section != Section.START && section != Section.CONSOLE) {
            Label heading =
                    new Label(messages.text("shell.section." + section.name().toLowerCase(Locale.ROOT)));
            heading.getStyleClass().add("navigation-heading");
            box.getChildren().add(heading);
        }
        return box;
    }

    private ToggleButton button(Page page) {
        ToggleButton button = new ToggleButton(messages.text(page.id() + ".title"), Icons.of(page.icon()));
        button.setId("navigate-" + page.id());
        button.getStyleClass().add("navigation-item");
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setOnAction(event -> viewModel.open(page.id()));
        buttons.put(page.id(), button);
        return button;
    }

    private void connectionChanged(@Nullable Connection now) {
        if (front != null) {
            front.controller().hidden();
            front = null;
        }
        opened.clear();
        viewModel.pages().forEach(page -> {
            ToggleButton button = buttons.get(page.id());
            if (button != null) {
                button.setDisable(!viewModel.canOpen(page));
            }
        });
        connectionCard.setVisible(now != null);
        connectionName.setText(now == null ? "" : now.name());
        connectionAddress.setText(now == null ? "" : now.url().toString());
        if (now != null) {
            show(viewModel.visitProperty().get());
        }
    }

    private void show(ShellViewModel.Visit visit) {
        if (front != null) {
            front.controller().hidden();
        }
        Page page = visit.page();
        LoadedView<? extends ShownPage> view =
                opened.computeIfAbsent(page.id(), id -> page.open().apply(contexts.get()));
        front = view;
        Node node = view.root();
        pageHost.getChildren().setAll(node);
        ToggleButton button = buttons.get(page.id());
        if (button != null) {
            button.setSelected(true);
        }
        view.controller().shown(visit.argument());
    }

    /** Fresh data for the page in front. */
    void refresh() {
        if (front != null) {
            front.controller().refresh();
        }
    }

    /** The cursor into the search field of the page in front. */
    void focusSearch() {
        if (front != null) {
            front.controller().focusSearch();
        }
    }

    /** Escape: first what the page has open, then the page itself. */
    void escape() {
        if (front == null || !front.controller().closeInner()) {
            viewModel.back();
        }
    }

    /** The window goes: whatever the page in front runs is cancelled. */
    void close() {
        if (front != null) {
            front.controller().hidden();
            front = null;
        }
    }

    /** @return whether a dialog is open */
    boolean dialogOpen() {
        return overlay.isOpen();
    }

    /** @return the frame without what lies above it */
    BorderPane frame() {
        return frame;
    }
}
