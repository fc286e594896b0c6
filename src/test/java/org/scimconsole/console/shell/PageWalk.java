package org.scimconsole.console.shell;

import com.sun.javafx.scene.NodeHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.scimconsole.console.widget.Switch;

/** What a person at the keyboard, with a screen reader or a small screen finds in a scene. JavaFX thread only. */
final class PageWalk {
    private static final double ROUNDING = 1.5;

    private final Scene scene;

    PageWalk(Scene scene) {
        this.scene = scene;
    }

    /** Styles and lays out what changed, as the next frames would; {@code applyCss} would style all the rest anew. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            NodeHelper.processCSS(scene.getRoot());
            scene.getRoot().layout();
        }
    }

    /** Every node that is shown, in the order of the scene graph. */
    List<Node> shown(Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), wanted, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    /** What the person can do something with. */
    List<Node> controls() {
        return shown(node -> (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ChoiceBox<?>
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TableView<?>
                        || node instanceof ListView<?>
                        || node instanceof Slider
                        || node instanceof ToggleSwitch
                        || (node.isFocusTraversable() && !(node instanceof TabPane) && !(node instanceof ScrollPane)))
                && !belongsToAnother(node));
    }

    /** Parts that a control is made of, such as the arrows of a scroll bar or the menu button of a table. */
    private static boolean belongsToAnother(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollBar
                    || at instanceof ComboBoxBase<?>
                    || at instanceof ChoiceBox<?>
                    || at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /** What a screen reader calls a control; empty for nothing. */
    String accessibleName(Node control) {
        String own = control.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        if (control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        return shown(node -> node instanceof Label label && control.equals(label.getLabelFor())).stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }

    /** Whether a screen reader knows what kind of thing it is. */
    static boolean hasRole(Node control) {
        AccessibleRole role = control.getAccessibleRole();
        return role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
    }

    /** Every stop of the Tab key from the present focus until it comes back; at most as many as given. */
    List<Node> tabStops(int most) {
        List<Node> stops = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            press(KeyCode.TAB);
            Node now = scene.getFocusOwner();
            if (now == null || stops.contains(now)) {
                break;
            }
            stops.add(now);
        }
        return stops;
    }

    void press(KeyCode code) {
        Node target = scene.getFocusOwner();
        Event.fireEvent(
                target == null ? scene.getRoot() : target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** Presses a button, a link or a switch that is shown, as a person does. */
    void fire(String id) {
        Node node = shown(one -> id.equals(one.getId())).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("#" + id + " is not shown"));
        if (node instanceof Switch toggle) {
            toggle.setSelected(!toggle.isSelected());
        } else {
            ((ButtonBase) node).fire();
        }
    }

    /** Whether Tab must come here. */
    static boolean isStop(Node node) {
        if (!node.isFocusTraversable() || node.isDisabled()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
            if (at != node && (at instanceof TextInputControl || at instanceof IndexedCell<?>)) {
                return false;
            }
        }
        return true;
    }

    /** How a control looks: borders, backgrounds, colours and effects of all its parts. */
    static String looks(Node node) {
        StringBuilder looks = new StringBuilder();
        describe(node, looks);
        return looks.toString();
    }

    private static void describe(Node node, StringBuilder looks) {
        looks.append(node.getEffect()).append(node.getOpacity());
        if (node instanceof Region region) {
            if (region.getBorder() != null) {
                region.getBorder()
                        .getStrokes()
                        .forEach(stroke -> looks.append(stroke.getTopStroke())
                                .append(stroke.getWidths().getTop()));
            }
            if (region.getBackground() != null) {
                region.getBackground()
                        .getFills()
                        .forEach(fill -> looks.append(fill.getFill()).append(fill.getInsets()));
            }
        }
        if (node instanceof Shape shape) {
            looks.append(shape.getFill()).append(shape.getStroke());
        }
        if (node instanceof Text text) {
            looks.append(text.isUnderline());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> describe(child, looks));
        }
    }

    /** Labels whose words are not all shown, and controls that stick out of where they can be seen. */
    List<String> cutOff() {
        List<String> cut = new ArrayList<>();
        for (Node node : shown(node -> node instanceof Control && !(node instanceof ScrollPane))) {
            if (isInsideRows(node)) {
                continue;
            }
            if (node instanceof Labeled labeled && isTruncated(labeled)) {
                cut.add("truncated: " + describe(node));
            }
            place(node).ifPresent(why -> cut.add(why + ": " + describe(node)));
        }
        return cut;
    }

    /** A table's cells may be cut: their whole text is in the detail pane, and columns can be widened. */
    private static boolean isInsideRows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("virtual-flow")
                    || at.getStyleClass().contains("column-header-background")
                    || at instanceof ScrollBar
                    || at.getStyleClass().contains("tab-header-area")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTruncated(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null
                || whole.isEmpty()
                || labeled.getContentDisplay().name().equals("GRAPHIC_ONLY")) {
            return false;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !(child instanceof FontIcon)) {
                return !text.getText().replaceAll("\\s", "").equals(whole.replaceAll("\\s", ""));
            }
        }
        return false;
    }

    private Optional<String> place(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return Optional.empty();
        }
        @Nullable Node inner = node;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport")) {
                Bounds seen = at.localToScene(at.getLayoutBounds());
                return bounds.getMinX() < seen.getMinX() - ROUNDING || bounds.getMaxX() > seen.getMaxX() + ROUNDING
                        ? Optional.of("wider than what scrolls it")
                        : Optional.empty();
            }
            inner = at;
        }
        boolean outside = bounds.getMinX() < -ROUNDING
                || bounds.getMinY() < -ROUNDING
                || bounds.getMaxX() > scene.getWidth() + ROUNDING
                || bounds.getMaxY() > scene.getHeight() + ROUNDING;
        return outside && inner != null ? Optional.of("outside the window") : Optional.empty();
    }

    /** A control in words, for whoever has to find it. */
    String describe(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String name = accessibleName(node);
        StringBuilder where = new StringBuilder();
        Node at = node.getParent();
        for (int i = 0; i < 3 && at != null; i++, at = at.getParent()) {
            where.append(" < ")
                    .append(at.getClass().getSimpleName())
                    .append(at.getId() == null ? "" : "#" + at.getId())
                    .append(at.getStyleClass().isEmpty() ? "" : "." + String.join(".", at.getStyleClass()));
        }
        return node.getClass().getSimpleName() + id + " “" + name + "”" + where;
    }
}
