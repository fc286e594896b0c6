package org.scimconsole.console.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.PageHeader;

/** Stands in for a page that shows what only a service of ours has, while another vendor's is connected. */
final class NotOffered implements ShownPage {

    private NotOffered() {}

    static LoadedView<ShownPage> view(Page page, Connection connection, Messages messages, ShellViewModel shell) {
        PageHeader header = new PageHeader();
        header.setTitle(messages.text(page.id() + ".title"));
        Node icon = Icons.of(Feather.EYE_OFF);
        icon.getStyleClass().add("state-icon");
        Label title = wrapping(messages.text("shell.not_offered.title"));
        title.getStyleClass().add("state-title");
        Label text = wrapping(messages.text("shell.not_offered.text", connection.name()));
        Button users = new Button(messages.text("shell.not_offered.users"));
        users.setOnAction(event -> shell.open("users"));
        Button connections = new Button(messages.text("shell.not_offered.connections"));
        connections.getStyleClass().add("accent");
        connections.setOnAction(event -> shell.open("connections"));
        HBox ways = new HBox(users, connections);
        ways.getStyleClass().add("dialog-buttons");
        ways.setAlignment(Pos.CENTER);
        VBox column = new VBox(icon, title, text, ways);
        column.getStyleClass().add("state-column");
        column.setAlignment(Pos.CENTER);
        VBox whole = new VBox(header, column);
        whole.getStyleClass().add("page");
        return new LoadedView<>(whole, new NotOffered());
    }

    private static Label wrapping(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void shown(String argument) {
        // There is nothing to load.
    }
}
