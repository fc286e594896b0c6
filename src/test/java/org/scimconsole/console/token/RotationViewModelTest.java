package org.scimconsole.console.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.token.RotationViewModel.Phase;
import org.scimconsole.model.IdentityProvider;

class RotationViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final HeldClipboard clipboard = new HeldClipboard();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "token"));
    private final RotationViewModel rotation = new RotationViewModel(
            api, tasks, messages, new Formats(messages, ConsoleWindows.clock()), ConsoleWindows.clock());

    @BeforeEach
    void enable() throws Exception {
        api.enableScim(IdentityProvider.ENTRA_ID);
    }

    private TokenDialogViewModel begin() throws Exception {
        IssuedToken issued = api.regenerateToken(Duration.ofHours(24));
        TokenDialogViewModel token = new TokenDialogViewModel(
                issued.token(),
                issued.scim().baseUrl(),
                IdentityProvider.ENTRA_ID,
                messages,
                clipboard,
                new SecretClipboard(clipboard, tasks, new MemorySettings()));
        rotation.begin(issued.scim(), token);
        return token;
    }

    @Test
    void waitsForAServiceThatTakesItsTime() throws Exception {
        begin().copyToken();
        rotation.pasted();
        api.useToken(0, ConsoleWindows.NOW);
        tasks.hold();
        tasks.advance(Duration.ofSeconds(7));
        tasks.releaseOldest();
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.END_OLD);
    }

    @Test
    void offersToEndTheOldTokenOnlyOnceTheNewOneIsUsed() throws Exception {
        TokenDialogViewModel token = begin();
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.PASTE);
        rotation.endOld();
        token.copyToken();
        rotation.pasted();
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.WAIT);
        rotation.endOld();
        assertThat(api.calls).noneMatch(call -> call.startsWith("revokeToken"));
        api.useToken(0, ConsoleWindows.NOW);
        tasks.advance(Duration.ofSeconds(3));
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.END_OLD);
        rotation.endOld();
        assertThat(api.calls).contains("revokeToken token-1");
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.DONE);
    }

    @Test
    void noticesTheFirstRequestEvenWhileTheTokenIsShownAndDropsIt() throws Exception {
        TokenDialogViewModel token = begin();
        api.useToken(0, ConsoleWindows.NOW);
        tasks.advance(Duration.ofSeconds(3));
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.END_OLD);
        assertThat(token.tokenProperty().get()).isEmpty();
    }

    @Test
    void warnsWhenTheOldTokenIsStillUsed() throws Exception {
        begin();
        api.useToken(0, ConsoleWindows.NOW.minus(Duration.ofMinutes(9)));
        api.useToken(1, ConsoleWindows.NOW.minus(Duration.ofMinutes(3)));
        tasks.advance(Duration.ofSeconds(3));
        assertThat(rotation.oldUseProperty().get()).startsWith("Careful").contains("3 minutes ago");
    }

    @Test
    void isTakenUpAgainFromWhatTheServiceTells() throws Exception {
        api.regenerateToken(Duration.ofHours(24));
        rotation.begin(api.scim(), null);
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.WAIT);
        assertThat(rotation.sentenceProperty().get()).contains("CHK2", "Wednesday 12:00");
    }

    @Test
    void doesNotCloseBeforeTheTokenWasCopiedOrIsStored() throws Exception {
        TokenDialogViewModel token = begin();
        assertThat(rotation.close()).isFalse();
        token.storedProperty().set(true);
        assertThat(rotation.close()).isTrue();
        assertThat(token.tokenProperty().get()).isEmpty();
        api.calls.clear();
        tasks.advance(Duration.ofMinutes(1));
        assertThat(api.calls).isEmpty();
    }

    @Test
    void isDoneWhenTheOldTokenEndsByItself() throws Exception {
        begin().copyToken();
        rotation.pasted();
        api.revokeToken("token-1");
        api.useToken(0, ConsoleWindows.NOW);
        tasks.advance(Duration.ofSeconds(3));
        assertThat(rotation.phaseProperty().get()).isEqualTo(Phase.DONE);
    }

    @Test
    void goesOnLookingAfterTheServiceWasAway() throws Exception {
        begin().copyToken();
        rotation.pasted();
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        tasks.advance(Duration.ofSeconds(3));
        assertThat(rotation.problemProperty().get()).contains("Nothing answers.");
        api.failWith(null);
        tasks.advance(Duration.ofSeconds(3));
        assertThat(rotation.problemProperty().get()).isEmpty();
    }
}
