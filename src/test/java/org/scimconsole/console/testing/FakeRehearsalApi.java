package org.scimconsole.console.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdoptionView;
import org.scimconsole.client.admin.AttributeChange;
import org.scimconsole.client.admin.IssuedRehearsal;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.RehearsalApi;
import org.scimconsole.client.admin.RehearsalView;
import org.scimconsole.client.admin.RehearsedPart;
import org.scimconsole.client.admin.RehearsedRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.PlainToken;

/** A rehearsal in memory, as far as pages can tell. */
public final class FakeRehearsalApi implements RehearsalApi {
    /** The lines of each part. */
    public final Map<RehearsedPart, List<RehearsedRow>> rows = new EnumMap<>(RehearsedPart.class);
    /** Every call that changes something, in order, by name. */
    public final List<String> calls = new ArrayList<>();

    private @Nullable RehearsalView view;
    private @Nullable ApiException failure;

    /** @param why every call fails so from now on; null for none */
    public void failWith(@Nullable ApiException why) {
        failure = why;
    }

    /** @param now what the service tells from now on; null for no rehearsal */
    public void tell(@Nullable RehearsalView now) {
        view = now;
    }

    /** @return a rehearsal that nothing came to yet */
    public static RehearsalView fresh() {
        return view(Map.of(), 0, List.of(), true);
    }

    /** @return a rehearsal in which much happened, and something was changed in the organisation meanwhile */
    public static RehearsalView busy(List<String> movedOn, boolean scimEnabled) {
        return view(Map.of("CREATED", 58L, "ADOPTED", 2L, "DEACTIVATED", 60L), 7, movedOn, scimEnabled);
    }

    private static RehearsalView view(Map<String, Long> users, long left, List<String> movedOn, boolean scimEnabled) {
        return new RehearsalView(
                "http://127.0.0.1:8085/scim/v2/rehearsal-1",
                "CHKSUM",
                "First key",
                ConsoleWindows.NOW.minus(Duration.ofHours(2)),
                ConsoleWindows.NOW.plus(Duration.ofDays(6)),
                users.isEmpty() ? null : ConsoleWindows.NOW.minus(Duration.ofMinutes(3)),
                users,
                Map.of(),
                left,
                left,
                users.isEmpty() ? 0 : 1,
                List.of(new RehearsalView.Removals("DEACTIVATION", users.getOrDefault("DEACTIVATED", 0L), 50L)),
                movedOn,
                scimEnabled);
    }

    /** Fills each part with a line. */
    public void fill() {
        rows.put(
                RehearsedPart.USERS,
                List.of(
                        new RehearsedRow(
                                "CREATED",
                                "USER",
                                "u1",
                                "Adele Vance",
                                null,
                                List.of(new AttributeChange("userName", null, "adele.vance@contoso.com")),
                                null,
                                null),
                        new RehearsedRow(
                                "UPDATED",
                                "USER",
                                "u2",
                                "Alex Wilber",
                                null,
                                List.of(new AttributeChange("title", null, "Chief")),
                                null,
                                null)));
        rows.put(
                RehearsedPart.REFUSED,
                List.of(new RehearsedRow(
                        "REFUSED",
                        "GROUP",
                        null,
                        "Release Approvers EMEA-01",
                        null,
                        List.of(),
                        "GROUP_NAME_LENGTH",
                        "Group name length must be less than 25 characters")));
    }

    private void called(String name) throws ApiException {
        calls.add(name);
        check();
    }

    private void check() throws ApiException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Optional<RehearsalView> current() throws ApiException {
        check();
        return Optional.ofNullable(view);
    }

    @Override
    public IssuedRehearsal start(IdentityProvider identityProvider, Duration life) throws ApiException {
        called("start " + identityProvider + " " + life);
        RehearsalView begun = fresh();
        view = begun;
        return new IssuedRehearsal(begun, new PlainToken(FakeAdminApi.SECRET));
    }

    @Override
    public Listing<RehearsedRow> difference(RehearsedPart part, int limit, @Nullable String cursor)
            throws ApiException {
        check();
        List<RehearsedRow> found = rows.getOrDefault(part, List.of());
        return new Listing<>(found, null, null, found.size());
    }

    @Override
    public AdoptionView adopt(boolean leavingWhatMovedOn) throws ApiException {
        called("adopt " + leavingWhatMovedOn);
        view = null;
        return new AdoptionView(60, 3, 7, 7, leavingWhatMovedOn ? 1 : 0);
    }

    @Override
    public void drop() throws ApiException {
        called("drop");
        view = null;
    }
}
