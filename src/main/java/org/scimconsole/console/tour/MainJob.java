package org.scimconsole.console.tour;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.WindowControl;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.model.PlainToken;

/**
 * Strict mode on, SCIM on, the token copied, the sample tenant pushed into a rehearsal and then with that token: what an
 * administrator does on the first day.
 */
final class MainJob {
    private final Hand hand;
    private final Tour.Camera camera;
    private final Tour.Looks looks;
    private final Messages messages;
    private final ConsoleWindow.Parts parts;
    private final ObservableValue<@Nullable Connection> connection;

    MainJob(
            Hand hand,
            Tour.Camera camera,
            Tour.Looks looks,
            Messages messages,
            ConsoleWindow.Parts parts,
            ObservableValue<@Nullable Connection> connection) {
        this.connection = connection;
        this.hand = hand;
        this.camera = camera;
        this.looks = looks;
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

    /** @return the SCIM token and where it is good for */
    Target walk() throws IOException, InterruptedException {
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
        Target real = target();
        rehearse();
        if (!new EntraWalk(hand, camera, messages).walk(real.baseUrl().toString(), real.token())) {
            push(real);
        }
        return real;
    }

    /** What an identity provider is given. */
    record Target(URI baseUrl, PlainToken token) {}

    /** Takes over what the dialog shows for the only time. */
    private Target target() throws InterruptedException {
        hand.copy("token-url");
        URI baseUrl = URI.create(clipboardText());
        hand.copy("token-value");
        PlainToken token = new PlainToken(clipboardText());
        hand.press("token-done");
        hand.onToolkit(() -> {
            parts.clipboard().clear();
            return true;
        });
        return new Target(baseUrl, token);
    }

    /** The same tenant without consequences first. */
    private void rehearse() throws IOException, InterruptedException {
        hand.press("navigate-rehearsal");
        hand.press("empty-action");
        camera.draw("rehearsal-begin", messages.text("tour.rehearsal.begin"));
        hand.press("rehearsal-begin-confirm");
        Target rehearsal = target();
        push(rehearsal);
        hand.press("navigate-users");
        hand.press("navigate-rehearsal");
        camera.draw("rehearsal-difference", messages.text("tour.rehearsal.difference"));
        looks.put(WindowControl.Look.DARK);
        camera.draw("rehearsal-difference-dark", messages.text("tour.rehearsal.dark"));
        looks.put(WindowControl.Look.LIGHT);
        check(rehearsal);
        hand.press("navigate-rehearsal");
        hand.press("rehearsal-drop");
        Tour.type(hand, "typed-name", "DROP");
        hand.press("confirm");
    }

    /** Checks the service behind the rehearsal, so that its log stays the log of the people; drawn with the other pages. */
    private void check(Target target) throws InterruptedException {
        Connection current = connection.getValue();
        if (current != null && current.kind() == Connection.Kind.EMBEDDED) {
            hand.press("navigate-check");
            Tour.type(hand, "check-address", target.baseUrl().toString());
            Tour.type(hand, "check-token", target.token().reveal());
            hand.press("check-start");
        }
    }

    private String clipboardText() throws InterruptedException {
        return hand.onToolkit(() -> String.valueOf(parts.clipboard().text()));
    }

    private void push(Target target) throws InterruptedException {
        try {
            parts.backend().pushSampleTenant(target.baseUrl(), target.token(), BackendProgress.silent());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The sample tenant could not be pushed: " + e.getMessage(), e);
        }
    }
}
