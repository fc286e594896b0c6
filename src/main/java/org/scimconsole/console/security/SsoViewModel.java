package org.scimconsole.console.security;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.SsoUpdate;
import org.scimconsole.client.admin.SsoView;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;

/** Single sign-on: the identity provider's metadata and Strict mode. */
public final class SsoViewModel {
    private final SecurityState state;
    private final Messages messages;
    private final Formats formats;
    private final Announcer announcer;
    private final StringProperty metadata = new SimpleStringProperty("");
    private final BooleanBinding enabled;
    private final BooleanBinding strict;
    private final StringBinding blockedReason;

    SsoViewModel(SecurityState state, Messages messages, Formats formats, Announcer announcer) {
        this.state = state;
        this.messages = messages;
        this.formats = formats;
        this.announcer = announcer;
        enabled = Bindings.createBooleanBinding(this::isEnabled, state.sso());
        strict = Bindings.createBooleanBinding(state::ssoStrict, state.sso());
        blockedReason = Bindings.createStringBinding(this::whyBlocked, state.sso(), state.scim());
    }

    private boolean isEnabled() {
        SsoView view = state.sso().get();
        return view != null && view.enabled();
    }

    private String whyBlocked() {
        if (state.scimEnabled()) {
            return messages.text("security.sso.strict.scimOn");
        }
        return isEnabled() ? "" : messages.text("security.sso.strict.noMetadata");
    }

    /** Sends the pasted metadata; SAML is on afterwards. */
    public void saveMetadata() {
        String pasted = metadata.get().strip();
        if (pasted.isEmpty()) {
            state.problem().set(messages.text("security.sso.metadata.missing"));
            return;
        }
        state.change(() -> state.api().updateSso(new SsoUpdate(true, null, pasted)), view -> {
            metadata.set("");
            state.sso().set(view);
            announcer.tell(messages.text("security.sso.saved"));
        });
    }

    /** Turns Strict mode the other way. */
    public void toggleStrict() {
        boolean next = !strict.get();
        state.change(() -> state.api().updateSso(new SsoUpdate(true, next, null)), view -> {
            state.sso().set(view);
            announcer.tell(messages.text(next ? "security.sso.strict.nowOn" : "security.sso.strict.nowOff"));
        });
    }

    /** @return the metadata being pasted */
    public StringProperty metadataProperty() {
        return metadata;
    }

    /** @return whether SAML is set up */
    public BooleanBinding enabledProperty() {
        return enabled;
    }

    /** @return whether everybody must sign in by SAML */
    public BooleanBinding strictProperty() {
        return strict;
    }

    /** @return why Strict can't be switched; empty if it can */
    public StringBinding blockedReasonProperty() {
        return blockedReason;
    }

    /** @return the entity id of the identity provider */
    public StringBinding entityIdProperty() {
        return fact(SsoView::entityId);
    }

    /** @return where people are sent to sign in */
    public StringBinding signOnUrlProperty() {
        return fact(SsoView::signOnUrl);
    }

    /** @return until when the signing certificate is valid */
    public StringBinding certificateProperty() {
        return fact(view -> formats.date(view.certificateExpiresAt()));
    }

    private StringBinding fact(Fact fact) {
        return Bindings.createStringBinding(
                () -> {
                    SsoView view = state.sso().get();
                    String text = view == null ? null : fact.of(view);
                    return text == null ? messages.text("common.none") : text;
                },
                state.sso());
    }

    private interface Fact {
        @Nullable
        String of(SsoView view);
    }
}
