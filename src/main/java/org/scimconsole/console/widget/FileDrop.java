package org.scimconsole.console.widget;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped on a node, which shows that it would take them. */
public final class FileDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private FileDrop() {}

    /**
     * @param node takes files and folders from now on
     * @param files receives what was dropped
     */
    public static void on(Node node, Consumer<List<Path>> files) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> dropped = event.getDragboard().getFiles();
            node.pseudoClassStateChanged(OVER, false);
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
            if (!dropped.isEmpty()) {
                files.accept(dropped.stream().map(File::toPath).toList());
            }
        });
    }
}
