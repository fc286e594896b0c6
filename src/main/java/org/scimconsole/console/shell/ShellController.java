package org.scimconsole.console.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;

/** The frame: navigation on the left, the page in front in the middle, dialogs and notes above. */
public final class ShellController {
    private static final double NARROW = 900;
    private static final String BRAKE = "brake";

    private final ShellViewModel viewModel;
    private final Navigation navigationButtons;
    private final ConnectionWatch watch;
    private final Supplier<PageContext> contexts;
    private final OverlayPane overlay;
    private final Toasts toasts;
    private final Map<String, LoadedView<? extends ShownPage>> opened = new HashMap<>();
    private @Nullable LoadedView<? extends ShownPage> front;

    @FXML
    private StackPane root;

    @FXML
    private BorderPane navigationPane;

    @FXML
    private VBox navigation;

    @FXML
    private VBox navigationFoot;

    @FXML
    private Label brandName;

    @FXML
    private ScrollPane navigationScroll;

    @FXML
    private ScrollPane pageScroll;

    @FXML
    private StackPane pageHost;

    @FXML
    private Banner offline;

    @FXML
    private Banner remarks;

    @FXML
    private Banner tokenWarning;

    @FXML
    private Banner heldWarning;

    @FXML
    private Label connectionName;

    @FXML
    private Label connectionAddress;

    @FXML
    private Label connectionReadOnly;

    @FXML
    private VBox connectionCard;

    ShellController(
            ShellViewModel viewModel,
            Navigation navigationButtons,
            ConnectionWatch watch,
            Supplier<PageContext> contexts,
            OverlayPane overlay,
            Toasts toasts) {
        this.viewModel = viewModel;
        this.navigationButtons = navigationButtons;
        this.watch = watch;
        this.contexts = contexts;
        this.overlay = overlay;
        this.toasts = toasts;
    }

    @FXML
    private void initialize() {
        root.getChildren().addAll(toasts, overlay);
        // Once in a scene, a new skin would take the content out and in again, and all of it be styled twice.
        navigationScroll.setSkin(new ScrollPaneSkin(navigationScroll));
        pageScroll.setSkin(new ScrollPaneSkin(pageScroll));
        navigationButtons.build(navigation, navigationFoot);
        root.widthProperty().addListener((observable, before, now) -> compact(now.doubleValue() < NARROW));
        offline.textProperty().bind(watch.offlineProperty());
        offline.setOnAction(event -> watch.check());
        remarks.setOnAction(event -> remarks.setText(""));
        tokenWarning.textProperty().bind(watch.tokenWarningProperty());
        tokenWarning.toneProperty().bind(watch.tokenToneProperty());
        tokenWarning.setOnAction(event -> viewModel.open("security", "scim"));
        heldWarning
                .textProperty()
                .bind(Bindings.createStringBinding(this::heldHere, watch.heldProperty(), viewModel.visitProperty()));
        heldWarning.setOnAction(event -> viewModel.open(BRAKE));
        watch.onRecovered(this::refresh);
        viewModel.currentProperty().addListener((observable, before, now) -> connectionChanged(now));
        viewModel.visitProperty().addListener((observable, before, now) -> show(now));
        connectionChanged(viewModel.currentProperty().get());
        if (front == null) {
            show(viewModel.visitProperty().get());
        }
    }

    /** The page of the brake says it itself, and more exactly. */
    private String heldHere() {
        return viewModel.visitProperty().get().page().id().equals(BRAKE)
                ? ""
                : watch.heldProperty().get();
    }

    private void compact(boolean narrow) {
        navigationButtons.compact(narrow);
        navigationPane.getStyleClass().remove("compact");
        if (narrow) {
            navigationPane.getStyleClass().add("compact");
        }
        brandName.setVisible(!narrow);
        brandName.setManaged(!narrow);
        connectionCard.setManaged(!narrow);
        connectionCard.setVisible(!narrow && viewModel.currentProperty().get() != null);
    }

    private void connectionChanged(@Nullable Connection now) {
        if (front != null) {
            front.controller().hidden();
            front = null;
        }
        opened.clear();
        navigationButtons.showWhatCanBeOpened();
        connectionCard.setVisible(now != null && connectionCard.isManaged());
        connectionName.setText(now == null ? "" : name(now));
        connectionAddress.setText(now == null ? "" : now.url().toString());
        remarks.setText(now == null ? "" : remarks(now));
        connectionReadOnly.setVisible(now != null && now.readOnly());
        connectionReadOnly.setManaged(connectionReadOnly.isVisible());
        watch.watch(now);
        if (now != null) {
            show(viewModel.visitProperty().get());
        }
    }

    /** The service inside this console has no name of its own. */
    private String name(Connection connection) {
        return connection.kind() == Connection.Kind.EMBEDDED
                ? contexts.get().messages().text("connections.embedded")
                : connection.name();
    }

    private String remarks(Connection connection) {
        Messages messages = contexts.get().messages();
        return connection.remarks().stream()
                .map(remark -> messages.text(
                        "shell.remark." + remark.what().name(),
                        remark.detail(),
                        connection.url().toString()))
                .collect(Collectors.joining(" "));
    }

    private void show(ShellViewModel.Visit visit) {
        if (front != null) {
            front.controller().hidden();
        }
        Page page = visit.page();
        LoadedView<? extends ShownPage> view = opened.get(page.id());
        if (view == null) {
            view = open(page);
            opened.put(page.id(), view);
        }
        front = view;
        pageHost.getChildren().setAll(view.root());
        navigationButtons.select(page);
        watch.check();
        view.controller().shown(visit.argument());
    }

    private LoadedView<? extends ShownPage> open(Page page) {
        Connection connection = viewModel.currentProperty().get();
        PageContext context = contexts.get();
        return connection == null || Pages.isOffered(page, connection)
                ? page.open().apply(context)
                : NotOffered.view(page, connection, context.messages(), viewModel);
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

    /** The window goes: whatever runs for it is cancelled. */
    void close() {
        watch.stop();
        if (front != null) {
            front.controller().hidden();
            front = null;
        }
    }

    /** @return whether a dialog is open */
    boolean dialogOpen() {
        return overlay.isOpen();
    }
}
