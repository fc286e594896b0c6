package org.scimconsole.console.widget;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A switch whose position is decided elsewhere: pressing it only asks, and it moves when the answer is there. Works by
 * Space and Enter as well as by mouse.
 */
public final class Switch extends ToggleSwitch {
    private Runnable request = () -> {};
    private boolean following;

    /** A switch that follows nothing yet. */
    public Switch() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                request.run();
                event.consume();
            }
        });
    }

    /**
     * @param position what is true now
     * @param asked done when a person presses the switch
     */
    public void follow(ObservableBooleanValue position, Runnable asked) {
        request = asked;
        setTo(position.get());
        position.addListener((observable, before, now) -> setTo(now));
        selectedProperty().addListener((observable, before, now) -> {
            if (!following && now != position.get()) {
                setTo(position.get());
                asked.run();
            }
        });
    }

    private void setTo(boolean on) {
        following = true;
        setSelected(on);
        following = false;
    }
}
