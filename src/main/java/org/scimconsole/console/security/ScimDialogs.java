package org.scimconsole.console.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.scimconsole.client.admin.ManagedUsers;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.token.RotationDialog;
import org.scimconsole.console.token.TokenDialog;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.TypedConfirmation;
import org.scimconsole.console.widget.TypedWord;

/** The questions that the SCIM tab asks before it changes anything. */
final class ScimDialogs {
    private static final String DISABLE_WORD = "DISABLE";
    private static final String REPLACE_WORD = "REPLACE";

    private final ScimViewModel viewModel;
    private final PageContext context;
    private final Messages messages;
    private final Connection connection;

    ScimDialogs(ScimViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
        connection = context.connection();
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
        RadioButton day = choice(group, "security.regenerate.overlap.day", Duration.ofHours(24));
        RadioButton hour = choice(group, "security.regenerate.overlap.hour", Duration.ofHours(1));
        RadioButton atOnce = choice(group, "security.regenerate.overlap.none", Duration.ZERO);
        VBox choices = new VBox(day, hour, atOnce);
        choices.getStyleClass().add("choices");
        card.add(choices);
        TypedWord word = new TypedWord()
                .ask(messages.text("security.regenerate.type", REPLACE_WORD), REPLACE_WORD)
                .shownWhen(atOnce.selectedProperty());
        card.add(word);
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button make = card.decisive(messages.text("security.regenerate.action"), false, () -> {
            Duration overlap = (Duration) group.getSelectedToggle().getUserData();
            context.overlay().hide();
            viewModel.regenerate(overlap, issued -> {
                if (overlap.isZero() || context.desk().currentProperty().get() != connection) {
                    new TokenDialog(context).show(issued, messages.text("security.regenerate.done"), () -> {});
                } else {
                    new RotationDialog(context, viewModel::reload).begin(issued);
                }
            });
        });
        make.setId("regenerate-confirm");
        make.disableProperty().bind(atOnce.selectedProperty().and(word.missing()));
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
        String use = row.used()
                ? messages.text("security.revoke.used", row.lastUsed())
                : messages.text("security.revoke.unused");
        TypedConfirmation card = new TypedConfirmation(
                messages.text("security.revoke.title", row.hint()),
                use + " " + messages.text("security.revoke.text"),
                messages.text("security.revoke.type", row.ending()),
                row.ending(),
                messages.text("security.revoke.action"),
                messages.text("common.cancel"),
                () -> {
                    context.overlay().hide();
                    viewModel.revoke(row.id());
                },
                context.overlay()::hide);
        card.setId("revoke-dialog");
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
        TypedWord word = new TypedWord().ask(messages.text("security.disable.type", DISABLE_WORD), DISABLE_WORD);
        card.add(word);
        card.safe(messages.text("common.cancel"), context.overlay()::hide);
        Button disable = card.decisive(messages.text("security.disable.action"), true, () -> {
            ManagedUsers managed = (ManagedUsers) group.getSelectedToggle().getUserData();
            context.overlay().hide();
            viewModel.disable(managed);
        });
        disable.setId("disable-confirm");
        disable.disableProperty().bind(word.missing());
        context.overlay().show(card, Overlay.Closing.FREELY);
    }
}
