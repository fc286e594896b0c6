package org.scimconsole.console.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.scimconsole.client.admin.ManagedUsers;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.token.RotationDialog;
import org.scimconsole.console.token.TokenDialog;
import org.scimconsole.console.widget.DialogCard;

/** The questions that the SCIM tab asks before it changes anything. */
final class ScimDialogs {
    private static final String DISABLE_WORD = "DISABLE";

    private final ScimViewModel viewModel;
    private final PageContext context;
    private final Messages messages;

    ScimDialogs(ScimViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
    }

    /** What enabling will do, with the invites it revokes. */
    void confirmEnable(EnablePlan plan) {
        String idp = messages.text("security.idp." + plan.identityProvider().name());
        DialogCard card = new DialogCard(messages.text("security.enable.title", idp));
        card.setId("enable-dialog");
        card.say(messages.text("security.enable.users", idp));
        card.say(messages.text("security.enable.groups", idp));
        card.say(messages.text("security.enable.token"));
        card.say(messages.text("security.enable.invites", plan.allInvites()));
        if (!plan.invites().isEmpty()) {
            ListView<String> invites = new ListView<>();
            invites.setId("open-invites");
            invites.getItems().setAll(plan.invites());
            invites.setPrefHeight(Math.min(5, plan.invites().size()) * 40.0 + 4);
            invites.setAccessibleText(messages.text("security.enable.invites", plan.allInvites()));
            card.add(invites);
        }
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button enable = card.decisive(messages.text("security.enable.action"), false, () -> {
            context.overlay().hide();
            viewModel.enable(
                    plan,
                    issued -> new TokenDialog(context)
                            .show(issued, messages.text("security.enable.done"), this::announceEnabled));
        });
        enable.setId("enable-confirm");
        context.overlay().show(card, Overlay.Closing.FREELY);
    }

    private void announceEnabled() {
        context.announcer().tell(messages.text("security.scim.nowOn"));
    }

    /** Whether the old token dies at once or lives on for a while. */
    void confirmRegenerate() {
        DialogCard card = new DialogCard(messages.text("security.regenerate.title"));
        card.setId("regenerate-dialog");
        card.say(messages.text("security.regenerate.text"));
        ToggleGroup group = new ToggleGroup();
        // First what refuses nothing meanwhile; a token that leaked has to go at once.
        VBox choices = new VBox(
                choice(group, "security.regenerate.overlap.day", Duration.ofHours(24)),
                choice(group, "security.regenerate.overlap.hour", Duration.ofHours(1)),
                choice(group, "security.regenerate.overlap.none", Duration.ZERO));
        choices.getStyleClass().add("choices");
        card.add(choices);
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button make = card.decisive(messages.text("security.regenerate.action"), false, () -> {
            Duration overlap = (Duration) group.getSelectedToggle().getUserData();
            context.overlay().hide();
            viewModel.regenerate(overlap, issued -> {
                if (overlap.isZero()) {
                    new TokenDialog(context).show(issued, messages.text("security.regenerate.done"), () -> {});
                } else {
                    new RotationDialog(context, viewModel::reload).begin(issued);
                }
            });
        });
        make.setId("regenerate-confirm");
        context.overlay().show(card, Overlay.Closing.FREELY);
    }

    /** Takes the replacing of a token up again where it stands. */
    void resumeRotation() {
        ScimView scim = viewModel.scim();
        if (scim != null) {
            new RotationDialog(context, viewModel::reload).resume(scim);
        }
    }

    private RadioButton choice(ToggleGroup group, String key, Object value) {
        RadioButton button = new RadioButton(messages.text(key));
        button.setWrapText(true);
        button.setUserData(value);
        button.setToggleGroup(group);
        if (group.getToggles().size() == 1) {
            button.setSelected(true);
        }
        return button;
    }

    /** Ending a token that may still be in use. */
    void confirmRevoke(TokenRow row) {
        DialogCard card = new DialogCard(messages.text("security.revoke.title", row.hint()));
        card.setId("revoke-dialog");
        card.say(
                row.used()
                        ? messages.text("security.revoke.used", row.lastUsed())
                        : messages.text("security.revoke.unused"));
        card.say(messages.text("security.revoke.text"));
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button revoke = card.decisive(messages.text("security.revoke.action"), true, () -> {
            context.overlay().hide();
            viewModel.revoke(row.id());
        });
        revoke.setId("revoke-confirm");
        context.overlay().show(card, Overlay.Closing.FREELY);
    }

    /** Disabling SCIM: what becomes of the managed, and the word to type. */
    void confirmDisable() {
        DialogCard card = new DialogCard(messages.text("security.disable.title"));
        card.setId("disable-dialog");
        card.say(messages.text("security.disable.text"));
        ToggleGroup group = new ToggleGroup();
        Map<ManagedUsers, String> keys = Map.of(
                ManagedUsers.CONVERT, "security.disable.convert",
                ManagedUsers.KEEP, "security.disable.keep",
                ManagedUsers.DEACTIVATE, "security.disable.deactivate");
        VBox choices = new VBox();
        choices.getStyleClass().add("choices");
        for (ManagedUsers managed : List.of(ManagedUsers.CONVERT, ManagedUsers.KEEP, ManagedUsers.DEACTIVATE)) {
            choices.getChildren().add(choice(group, String.valueOf(keys.get(managed)), managed));
        }
        card.add(choices);
        TextField word = new TextField();
        word.setId("disable-word");
        word.setPromptText(DISABLE_WORD);
        Label label = new Label(messages.text("security.disable.type", DISABLE_WORD));
        label.setWrapText(true);
        label.setLabelFor(word);
        label.getStyleClass().add("field-label");
        word.setAccessibleText(label.getText());
        card.add(new VBox(6, label, word));
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button disable = card.decisive(messages.text("security.disable.action"), true, () -> {
            ManagedUsers managed = (ManagedUsers) group.getSelectedToggle().getUserData();
            context.overlay().hide();
            viewModel.disable(managed);
        });
        disable.setId("disable-confirm");
        disable.disableProperty().bind(word.textProperty().isNotEqualTo(DISABLE_WORD));
        context.overlay().show(card, Overlay.Closing.FREELY);
    }
}
