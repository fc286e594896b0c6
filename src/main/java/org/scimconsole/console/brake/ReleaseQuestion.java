package org.scimconsole.console.brake;

import java.util.List;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.TypedConfirmation;

/** Asks before held requests may pass: for one the name is typed, for several their number. */
final class ReleaseQuestion {
    private final BrakeViewModel viewModel;
    private final PageContext context;

    ReleaseQuestion(BrakeViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    void ask(List<HeldRow> chosen) {
        List<HeldRow> rows = chosen.stream().filter(row -> !row.released()).toList();
        if (rows.isEmpty()) {
            return;
        }
        Messages messages = context.messages();
        Overlay overlay = context.overlay();
        String word =
                rows.size() == 1 && !rows.get(0).whom().isBlank() ? rows.get(0).whom() : String.valueOf(rows.size());
        overlay.show(
                new TypedConfirmation(
                        messages.text("brake.release.title", rows.size()),
                        messages.text("brake.release.text", viewModel.sum(rows)),
                        messages.text("brake.release.prompt", word),
                        word,
                        messages.text("brake.release.action", rows.size()),
                        messages.text("brake.release.keep"),
                        () -> {
                            overlay.hide();
                            viewModel.release(rows);
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }
}
