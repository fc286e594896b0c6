package org.scimconsole.console.security;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.SsoView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.PatientQuestion;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.fx.Work;

/**
 * What both tabs show and change: single sign-on and SCIM as the service last told them. One change at a time; its failure
 * stays readable until the next one.
 */
final class SecurityState {
    private final AdminApi api;
    private final FxTasks tasks;
    private final PatientQuestion state;
    private final Loading loading = new Loading();
    private final ObjectProperty<@Nullable SsoView> sso = new SimpleObjectProperty<>(null);
    private final ObjectProperty<@Nullable ScimView> scim = new SimpleObjectProperty<>(null);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private Running question = Running.NOTHING;
    private boolean asking;

    SecurityState(AdminApi api, FxTasks tasks) {
        this.api = api;
        this.tasks = tasks;
        this.state = new PatientQuestion(tasks);
    }

    private record Both(SsoView sso, ScimView scim) {}

    void load() {
        state.cancel();
        loading.begin();
        state.ask(() -> new Both(api.sso(), api.scim()), this::loaded, loading::fail);
    }

    /** Asks again by itself: an answer that is under way is waited for, so that a slow service answers at all. */
    void look() {
        if (!state.isUnderWay()) {
            load();
        }
    }

    private void loaded(Both both) {
        sso.set(both.sso());
        scim.set(both.scim());
        loading.end(true);
    }

    <T> void change(Work<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        begin(work, done);
    }

    /** Asks what a change would do; called off when the page goes. */
    <T> void ask(Work<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        asking = true;
        question = begin(work, done);
    }

    private <T> Running begin(Work<T> work, Consumer<T> done) {
        busy.set(true);
        problem.set("");
        return tasks.run(
                work,
                answer -> {
                    over();
                    done.accept(answer);
                },
                this::failed);
    }

    private void over() {
        busy.set(false);
        asking = false;
    }

    private void failed(Problem why) {
        over();
        problem.set(why.text());
        // Whether the service did it before it went silent is only known by asking again.
        load();
    }

    /** The page went. A change goes on to its end: the service may have made a token, and tells it only once. */
    void cancel() {
        state.cancel();
        if (asking) {
            question.cancel();
            over();
        }
    }

    AdminApi api() {
        return api;
    }

    FxTasks tasks() {
        return tasks;
    }

    Loading loading() {
        return loading;
    }

    ObjectProperty<@Nullable SsoView> sso() {
        return sso;
    }

    ObjectProperty<@Nullable ScimView> scim() {
        return scim;
    }

    BooleanProperty busy() {
        return busy;
    }

    StringProperty problem() {
        return problem;
    }

    boolean ssoStrict() {
        SsoView view = sso.get();
        return view != null && view.enabled() && view.strict();
    }

    boolean scimEnabled() {
        ScimView view = scim.get();
        return view != null && view.enabled();
    }
}
