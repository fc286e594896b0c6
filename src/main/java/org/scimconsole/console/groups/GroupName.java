package org.scimconsole.console.groups;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Tone;

/** A group's name with its reserved badge beside it, so that hiding a column never hides the badge. */
final class GroupName extends HBox {

    GroupName(GroupsRow row, Messages messages) {
        super(8, new Label(row.name()));
        setAlignment(Pos.CENTER_LEFT);
        if (row.reserved()) {
            getChildren().add(new Badge(messages.text("groups.reserved"), Tone.NEUTRAL, Feather.SHIELD));
        }
    }
}
