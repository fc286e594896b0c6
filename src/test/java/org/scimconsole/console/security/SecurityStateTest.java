package org.scimconsole.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.testing.FakeAdminApi;

class SecurityStateTest {
    private final FakeAdminApi api = FakeAdminApi.contoso();
    private final DirectTasks tasks = new DirectTasks();
    private final SecurityState state = new SecurityState(api, tasks);

    @Test
    void letsASlowServiceAnswerBeforeItLooksAgain() {
        tasks.hold();
        state.load();
        state.look();
        state.look();
        tasks.releaseOldest();
        assertThat(state.loading().state()).isEqualTo(Loading.State.READY);
        tasks.release();
        assertThat(api.calls).containsOnlyOnce("sso");
        state.look();
        assertThat(api.calls.stream().filter("sso"::equals)).hasSize(2);
    }

    @Test
    void looksAgainAfterAFailureAndAfterThePageWent() {
        api.failWith(new ApiException.Unreachable("Nothing answers.", "", null));
        state.look();
        assertThat(state.loading().state()).isEqualTo(Loading.State.OFFLINE);
        api.failWith(null);
        tasks.hold();
        state.look();
        state.cancel();
        tasks.release();
        state.look();
        assertThat(state.loading().state()).isEqualTo(Loading.State.READY);
    }
}
