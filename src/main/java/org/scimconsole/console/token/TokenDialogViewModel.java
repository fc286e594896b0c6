package org.scimconsole.console.token;

import java.time.Duration;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.scimconsole.console.backend.TokenHandover;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.PlainToken;

/**
 * Holds a fresh token from the service's answer until the person says it is stored. {@link #close} drops it; from then on
 * nothing here knows it.
 */
public final class TokenDialogViewModel {
    private final Messages messages;
    private final TextClipboard clipboard;
    private final SecretClipboard secrets;
    private final ReadOnlyStringWrapper token;
    private final String baseUrl;
    private final String tokenField;
    private final String baseUrlField;
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper();
    private final BooleanProperty stored = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /**
     * @param fresh the token, shown the only time
     * @param baseUrl the SCIM connector base URL
     * @param identityProvider whose field names to give
     * @param messages the words
     * @param clipboard for the base URL
     * @param secrets for the token
     */
    public TokenDialogViewModel(
            PlainToken fresh,
            String baseUrl,
            IdentityProvider identityProvider,
            Messages messages,
            TextClipboard clipboard,
            SecretClipboard secrets) {
        this.messages = messages;
        this.clipboard = clipboard;
        this.secrets = secrets;
        this.baseUrl = baseUrl;
        token = new ReadOnlyStringWrapper(fresh.reveal());
        boolean entra = identityProvider == IdentityProvider.ENTRA_ID;
        tokenField = messages.text(entra ? "token.field.entra" : "token.field.okta");
        baseUrlField = messages.text(entra ? "token.url.entra" : "token.url.okta");
    }

    /** Copies the token; the dialog may close from now on. */
    public void copyToken() {
        if (token.get().isEmpty()) {
            return;
        }
        Duration stay = secrets.put(token.get());
        copied.set(true);
        note.set(
                stay.isZero()
                        ? messages.text("token.copied")
                        : messages.text("token.copied.cleared", stay.toSeconds()));
    }

    /** @return that no identity provider reaches the base URL; empty when one may */
    public String baseUrlWarning() {
        return OwnAddress.warning(baseUrl, messages);
    }

    /** Copies the base URL. */
    public void copyBaseUrl() {
        clipboard.put(baseUrl);
        note.set(messages.text("token.url.copied"));
    }

    /** @return whether the token was copied or is said to be stored */
    public BooleanExpression mayCloseProperty() {
        return copied.getReadOnlyProperty().or(stored);
    }

    /**
     * Drops the token for good, if it may go.
     *
     * @return whether it may
     */
    public boolean close() {
        if (!copied.get() && !stored.get()) {
            note.set(messages.text("token.notYet"));
            return false;
        }
        drop();
        return true;
    }

    /**
     * Drops the token here, and hands it to whoever plays Entra with it at once.
     *
     * @param handover the way there
     * @return whether the dialog may go
     */
    public boolean handOver(TokenHandover handover) {
        PlainToken given = new PlainToken(token.get());
        boolean goes = close();
        if (goes) {
            handover.give(baseUrl, given);
        }
        return goes;
    }

    /** Drops the token for good, whoever has it or not: it has been seen in use, or was given up. */
    void drop() {
        token.set("");
    }

    /** @return the token; empty once closed */
    public ReadOnlyStringProperty tokenProperty() {
        return token.getReadOnlyProperty();
    }

    /** @return the SCIM connector base URL */
    public String baseUrl() {
        return baseUrl;
    }

    /** @return where in the IdP the token goes */
    public String tokenField() {
        return tokenField;
    }

    /** @return where in the IdP the base URL goes */
    public String baseUrlField() {
        return baseUrlField;
    }

    /** @return whether the person ticked that it is stored */
    public BooleanProperty storedProperty() {
        return stored;
    }

    /** @return what was copied, or why it can't close yet */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
