package org.scimconsole.console.shell;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.page.Overlay;

/** A veil over the window with one dialog on it. Keeps the keyboard inside the dialog while it is there. */
final class OverlayPane extends StackPane implements Overlay {
    private final ChangeListener<@Nullable Node> focusKeeper = (observable, before, now) -> keepFocus(before, now);
    private @Nullable Node dialog;
    private @Nullable Node focusedBefore;
    private BooleanSupplier closeRequest = () -> true;

    OverlayPane() {
        getStyleClass().add("overlay");
        setId("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() instanceof Node target && isBeside(target)) {
                requestClose();
            }
        });
    }

    @Override
    public void show(Node shown, BooleanSupplier mayClose) {
        Node earlier = focusedBefore;
        if (dialog != null) {
            hide();
        }
        focusedBefore = earlier == null && getScene() != null ? getScene().getFocusOwner() : earlier;
        dialog = shown;
        closeRequest = mayClose;
        ScrollPane scroll = scrolled(shown);
        getChildren().setAll(scroll);
        setVisible(true);
        setManaged(true);
        // The dialog is in the scene, and can take the focus, only once its scroll pane has a skin.
        scroll.applyCss();
        scroll.layout();
        if (getScene() != null) {
            getScene().focusOwnerProperty().addListener(focusKeeper);
        }
        focusFirst(shown);
    }

    @Override
    public void hide() {
        if (dialog == null) {
            return;
        }
        if (getScene() != null) {
            getScene().focusOwnerProperty().removeListener(focusKeeper);
        }
        dialog = null;
        getChildren().clear();
        setVisible(false);
        setManaged(false);
        Node back = focusedBefore;
        focusedBefore = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    /** In a small or much enlarged window the dialog scrolls, so that its buttons can always be reached. */
    private static ScrollPane scrolled(Node shown) {
        StackPane middle = new StackPane(shown);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("overlay-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private boolean isBeside(Node target) {
        for (Node at = target; at != null && at != this; at = at.getParent()) {
            if (at == dialog || at instanceof ScrollBar) {
                return false;
            }
        }
        return true;
    }

    private void requestClose() {
        if (closeRequest.getAsBoolean()) {
            hide();
        }
    }

    boolean isOpen() {
        return dialog != null;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            requestClose();
        }
    }

    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        Node shown = dialog;
        if (shown == null || now == null || isInside(now, shown)) {
            return;
        }
        if (before != null && isInside(before, shown) && !before.isDisabled()) {
            before.requestFocus();
        } else {
            focusFirst(shown);
        }
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (ancestor.equals(at)) {
                return true;
            }
        }
        return false;
    }

    private static void focusFirst(Node shown) {
        Node first = shown.lookup(".initial-focus");
        if (first == null) {
            shown.setFocusTraversable(true);
            shown.requestFocus();
        } else {
            first.requestFocus();
        }
    }
}
