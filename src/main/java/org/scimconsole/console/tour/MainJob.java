package org.scimconsole.console.tour;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.model.PlainToken;

/** Strict mode on, SCIM on, the token copied, the sample tenant pushed with it: what an administrator does on the first day. */
final class MainJob {
    private final Hand hand;
    private final Tour.Camera camera;
    private final Messages messages;
    private final ConsoleWindow.Parts parts;
    private final ObservableValue<@Nullable Connection> connection;

    MainJob(
            Hand hand,
            Tour.Camera camera,
            Messages messages,
            ConsoleWindow.Parts parts,
            ObservableValue<@Nullable Connection> connection) {
        this.connection = connection;
        this.hand = hand;
        this.camera = camera;
        this.messages = messages;
        this.parts = parts;
    }

    /** What an organisation has before SCIM: two open invites, and a group whose name the sample tenant has too. */
    private void prepare() throws InterruptedException {
        Connection current = connection.getValue();
        if (current == null) {
            throw new IllegalStateException("The embedded service was not opened.");
        }
        try {
            current.api().inviteUser("nadia.petrova@contoso.com", List.of());
            current.api().inviteUser("sam.rivers@contoso.com", List.of());
            current.api().createGroup("Engineering", "Made in Split before SCIM");
        } catch (ApiException e) {
            throw new IllegalStateException("The organisation could not be prepared: " + e.sentence(), e);
        }
    }

    void walk() throws IOException, InterruptedException {
        prepare();
        hand.press("navigate-security");
        Tour.type(hand, "sso-metadata", Tour.sampleMetadata());
        camera.draw("sso-metadata", messages.text("tour.sso.metadata"));
        hand.press("sso-save");
        hand.press("sso-strict");
        camera.draw("sso-strict", messages.text("tour.sso.strict"));
        hand.tab("security-tabs", 1);
        camera.draw("scim-off", messages.text("tour.scim.off"));
        hand.press("scim-toggle");
        camera.draw("scim-enable", messages.text("tour.scim.enable"));
        hand.press("enable-confirm");
        camera.draw("token", messages.text("tour.token"));
        hand.copy("token-url");
        String baseUrl = clipboardText();
        hand.copy("token-value");
        PlainToken token = new PlainToken(clipboardText());
        hand.press("token-done");
        hand.onToolkit(() -> {
            parts.clipboard().clear();
            return true;
        });
        if (!new EntraWalk(hand, camera, messages).walk(baseUrl, token)) {
            push(URI.create(baseUrl), token);
        }
    }

    private String clipboardText() throws InterruptedException {
        return hand.onToolkit(() -> String.valueOf(parts.clipboard().text()));
    }

    private void push(URI baseUrl, PlainToken token) throws InterruptedException {
        Progress silent = (step, fraction) -> {};
        try {
            parts.backend().pushSampleTenant(baseUrl, token, silent);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The sample tenant could not be pushed: " + e.getMessage(), e);
        }
    }
}
