package org.scimconsole.console.rehearsal;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.token.TokenDialog;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.TypedConfirmation;
import org.scimconsole.model.IdentityProvider;

/** The questions that the page asks before it changes anything. */
final class RehearsalDialogs {
    private static final String ADOPT_WORD = "ADOPT";
    private static final String DROP_WORD = "DROP";

    private final RehearsalViewModel viewModel;
    private final PageContext context;
    private final Messages messages;

    RehearsalDialogs(RehearsalViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
    }

    /** What a rehearsal is and is not, and whose habits it follows. */
    void begin() {
        DialogCard card = new DialogCard(messages.text("rehearsal.begin.title"));
        card.setId("rehearsal-begin-dialog");
        card.say(messages.text("rehearsal.begin.url"));
        card.say(messages.text("rehearsal.begin.safe"));
        card.say(messages.text("rehearsal.begin.then"));
        card.say(messages.text("rehearsal.begin.life"));
        card.say(messages.text("rehearsal.begin.provider"));
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox();
        choices.getStyleClass().add("choices");
        for (IdentityProvider provider : List.of(IdentityProvider.ENTRA_ID, IdentityProvider.OKTA)) {
            RadioButton choice = new RadioButton(messages.text("security.idp." + provider.name()));
            choice.setUserData(provider);
            choice.setToggleGroup(group);
            choice.setSelected(provider == IdentityProvider.ENTRA_ID);
            choices.getChildren().add(choice);
        }
        card.add(choices);
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button begin = card.decisive(messages.text("rehearsal.begin.action"), false, () -> {
            IdentityProvider provider =
                    (IdentityProvider) group.getSelectedToggle().getUserData();
            context.overlay().hide();
            viewModel.begin(
                    provider,
                    issued -> new TokenDialog(context).show(issued, messages.text("rehearsal.begin.done"), () -> {}));
        });
        begin.setId("rehearsal-begin-confirm");
        context.overlay().show(card, Overlay.Closing.FREELY);
    }

    /** What adopting changes, and the word to type. */
    void adopt() {
        RehearsalSummary now = viewModel.summaryProperty().get();
        if (now == null) {
            return;
        }
        String text = messages.text(now.conflicting() ? "rehearsal.adopt.leaving" : "rehearsal.adopt.text");
        ask("adopt", text, ADOPT_WORD, viewModel::adopt);
    }

    /** That dropping forgets the difference and nothing else. */
    void drop() {
        ask("drop", messages.text("rehearsal.drop.text"), DROP_WORD, viewModel::drop);
    }

    private void ask(String what, String consequence, String word, Runnable action) {
        TypedConfirmation card = new TypedConfirmation(
                messages.text("rehearsal." + what + ".title"),
                consequence,
                messages.text("rehearsal.type", word),
                word,
                messages.text("rehearsal." + what + ".action"),
                messages.text("common.cancel"),
                () -> {
                    context.overlay().hide();
                    action.run();
                },
                context.overlay()::hide);
        card.setId("rehearsal-" + what + "-dialog");
        context.overlay().show(card, Overlay.Closing.FREELY);
    }
}
