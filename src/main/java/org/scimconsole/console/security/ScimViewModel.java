package org.scimconsole.console.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.ManagedUsers;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.token.TokenCalendar;
import org.scimconsole.console.token.TokenLife;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.model.IdentityProvider;

/** SCIM: which identity provider, on or off, and the life of its tokens. Never keeps a token. */
public final class ScimViewModel {
    private static final int INVITES_SHOWN = 200;
    private static final Duration LOOK_FOR_FIRST_USE = Duration.ofSeconds(10);

    private final SecurityState state;
    private final Messages messages;
    private final Formats formats;
    private final Announcer announcer;
    private final Clock clock;
    private final ObjectProperty<IdentityProvider> identityProvider =
            new SimpleObjectProperty<>(IdentityProvider.ENTRA_ID);
    private final ObservableList<TokenRow> tokens = FXCollections.observableArrayList();
    private final BooleanBinding enabled;
    private final BooleanBinding paused;
    private final StringBinding blockedReason;
    private final StringBinding baseUrl;
    private Running watch = Running.NOTHING;
    private boolean front;

    ScimViewModel(SecurityState state, Messages messages, Formats formats, Announcer announcer, Clock clock) {
        this.state = state;
        this.messages = messages;
        this.formats = formats;
        this.announcer = announcer;
        this.clock = clock;
        enabled = Bindings.createBooleanBinding(state::scimEnabled, state.scim());
        paused = Bindings.createBooleanBinding(this::isPaused, state.scim());
        blockedReason = Bindings.createStringBinding(
                () -> state.scimEnabled() || state.ssoStrict() ? "" : messages.text("security.scim.needsStrict"),
                state.sso(),
                state.scim());
        baseUrl = Bindings.createStringBinding(
                () -> {
                    ScimView view = state.scim().get();
                    return view == null ? "" : view.baseUrl();
                },
                state.scim());
        state.scim().addListener((observable, before, now) -> changed(now));
    }

    private boolean isPaused() {
        ScimView view = state.scim().get();
        return view != null && view.paused();
    }

    private void changed(@Nullable ScimView now) {
        if (now == null) {
            return;
        }
        if (now.identityProvider() != null) {
            identityProvider.set(now.identityProvider());
        }
        tokens.setAll(now.tokens().stream().map(this::row).toList());
        watch.cancel();
        // While two tokens live, the person waits for the first request that uses the new one.
        watch = front && rotating().isPresent()
                ? state.tasks().every(LOOK_FOR_FIRST_USE, state::look)
                : Running.NOTHING;
    }

    private TokenRow row(TokenView token) {
        boolean active = token.status() == TokenView.Status.ACTIVE;
        TokenLife life = TokenLife.of(token, clock);
        return new TokenRow(
                token.id(),
                messages.text("security.token.hint", token.hint()),
                token.hint(),
                messages.text("security.token.state." + token.status().name()),
                active ? Tone.SUCCESS : Tone.NEUTRAL,
                token.createdBy() == null
                        ? formats.dateTime(token.createdAt())
                        : messages.text(
                                "security.token.createdBy", formats.dateTime(token.createdAt()), token.createdBy()),
                token.endsAt() == null ? formats.date(token.expiresAt()) : formats.dateTime(token.diesAt()),
                life.text(messages, formats),
                life.stage().tone(),
                formats.ago(token.lastUsedAt()),
                token.lastUsedAt() != null,
                active,
                token.expiresAt());
    }

    /** @return the older of two living tokens: the one to end once the newer was used */
    public Optional<TokenRow> rotating() {
        List<TokenRow> living = tokens.stream().filter(TokenRow::active).toList();
        return living.size() < 2 ? Optional.empty() : Optional.of(living.get(living.size() - 1));
    }

    /** @return whether the newer of two living tokens was used, so that the older can go */
    public boolean newTokenUsed() {
        return rotating().isPresent() && tokens.get(0).used();
    }

    /**
     * Finds out what enabling would do.
     *
     * @param ready receives it, to be confirmed by the person
     */
    public void planEnable(Consumer<EnablePlan> ready) {
        if (!blockedReason.get().isEmpty()) {
            return;
        }
        IdentityProvider chosen = identityProvider.get();
        UserQuery pending = new UserQuery("", List.of("PENDING"), null, null, null, INVITES_SHOWN, null);
        state.ask(
                () -> {
                    Listing<UserRow> invites = state.api().users(pending);
                    return new EnablePlan(
                            chosen,
                            invites.items().stream().map(ScimViewModel::address).toList(),
                            invites.total());
                },
                ready);
    }

    private static String address(UserRow row) {
        return row.email() == null ? row.userName() : row.email();
    }

    /**
     * Enables SCIM.
     *
     * @param plan what the person confirmed
     * @param issued receives the token, the only time
     */
    public void enable(EnablePlan plan, Consumer<IssuedToken> issued) {
        state.change(() -> state.api().enableScim(plan.identityProvider()), answer -> issue(answer, issued));
    }

    /**
     * Makes a new token.
     *
     * @param overlap how long the old one lives on
     * @param issued receives the token, the only time
     */
    public void regenerate(Duration overlap, Consumer<IssuedToken> issued) {
        state.change(() -> state.api().regenerateToken(overlap), answer -> issue(answer, issued));
    }

    private void issue(IssuedToken answer, Consumer<IssuedToken> issued) {
        state.scim().set(answer.scim());
        issued.accept(answer);
    }

    /**
     * Ends a token at once.
     *
     * @param tokenId which
     */
    public void revoke(String tokenId) {
        state.change(
                () -> {
                    state.api().revokeToken(tokenId);
                    return state.api().scim();
                },
                view -> {
                    state.scim().set(view);
                    announcer.tell(messages.text("security.token.revoked"));
                });
    }

    /**
     * @param row a token
     * @return a name for the calendar file of its end
     */
    public String calendarName(TokenRow row) {
        return new TokenCalendar(messages, clock).fileName(row.expiresAt());
    }

    /**
     * Writes the end of a token as a calendar file.
     *
     * @param row which token
     * @param file where to
     */
    public void saveCalendar(TokenRow row, Path file) {
        String text = new TokenCalendar(messages, clock).of(row.id(), row.expiresAt());
        state.change(
                () -> Files.writeString(file, text),
                written -> announcer.tell(messages.text("security.token.calendar.saved", written)));
    }

    /** Pauses SCIM, or lets it answer again. */
    public void togglePause() {
        boolean pause = !paused.get();
        state.change(() -> pause ? state.api().pauseScim() : state.api().resumeScim(), view -> {
            state.scim().set(view);
            announcer.tell(messages.text(pause ? "security.scim.nowPaused" : "security.scim.nowResumed"));
        });
    }

    /**
     * Disables SCIM; every token dies.
     *
     * @param managedUsers what becomes of those the IdP managed
     */
    public void disable(ManagedUsers managedUsers) {
        state.change(() -> state.api().disableScim(managedUsers), view -> {
            state.scim().set(view);
            announcer.tell(messages.text("security.scim.nowOff"));
        });
    }

    /** @return SCIM as the service told it last, or null before that */
    @Nullable
    ScimView scim() {
        return state.scim().get();
    }

    /** Asks the service again. */
    void reload() {
        state.load();
    }

    /** The page came to the front. */
    void start() {
        front = true;
    }

    /** The page went: nothing is polled any more. */
    void stop() {
        front = false;
        watch.cancel();
        watch = Running.NOTHING;
    }

    /** @return the identity provider in the menu */
    public ObjectProperty<IdentityProvider> identityProviderProperty() {
        return identityProvider;
    }

    /** @return the tokens, newest first */
    public ObservableList<TokenRow> tokens() {
        return tokens;
    }

    /** @return whether SCIM is on */
    public BooleanBinding enabledProperty() {
        return enabled;
    }

    /** @return whether SCIM answers 503 for now */
    public BooleanBinding pausedProperty() {
        return paused;
    }

    /** @return why SCIM can't be enabled; empty if it can */
    public StringBinding blockedReasonProperty() {
        return blockedReason;
    }

    /** @return the SCIM connector base URL */
    public StringBinding baseUrlProperty() {
        return baseUrl;
    }
}
