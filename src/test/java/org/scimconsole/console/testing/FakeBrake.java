package org.scimconsole.console.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.BrakeApi;
import org.scimconsole.client.admin.BrakeBudget;
import org.scimconsole.client.admin.BrakeView;
import org.scimconsole.client.admin.HeldView;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.http.ApiException;

/** The brake of a {@link FakeAdminApi}. */
public final class FakeBrake implements BrakeApi {
    /** What is held. */
    public final List<HeldView> requests = new ArrayList<>();
    /** The budget. */
    public BrakeBudget budget = new BrakeBudget(true, Duration.ofHours(1), 20, 50);

    private final Call call;

    FakeBrake(Call call) {
        this.call = call;
    }

    /** Told of each call; may fail it. */
    @FunctionalInterface
    interface Call {
        void to(String name) throws ApiException;
    }

    /** Holds so many deactivations, and one removal of five members. */
    public void hold(int deactivations) {
        for (int i = 0; i < deactivations; i++) {
            LogSubject person = new LogSubject("USER", "user-" + i, null, "person" + i + "@contoso.example");
            requests.add(request("held-" + i, "DEACTIVATION", 1, "/Users/user-" + i, person));
        }
        requests.add(request(
                "held-g", "MEMBER_REMOVAL", 5, "/Groups/group-1", new LogSubject("GROUP", "group-1", null, "Retail")));
    }

    private static HeldView request(String id, String kind, long number, String path, LogSubject subject) {
        Instant since = ConsoleWindows.NOW.minus(Duration.ofMinutes(50));
        return new HeldView(
                id,
                kind,
                number,
                since,
                ConsoleWindows.NOW.minus(Duration.ofMinutes(10)),
                2,
                "PATCH",
                path,
                subject,
                null,
                null);
    }

    @Override
    public BrakeView settings() throws ApiException {
        call.to("brake");
        return new BrakeView(
                budget,
                Stream.of("DEACTIVATION", "DELETION", "MEMBER_REMOVAL")
                        .map(kind -> new BrakeView.Use(
                                kind,
                                kind.equals("DELETION") ? 3 : 50,
                                50,
                                requests.stream()
                                        .filter(held -> held.kind().equals(kind) && held.releasedAt() == null)
                                        .count()))
                        .toList());
    }

    @Override
    public BrakeView change(BrakeBudget wanted) throws ApiException {
        call.to("changeBrake " + wanted);
        budget = wanted;
        return settings();
    }

    @Override
    public List<HeldView> held() throws ApiException {
        call.to("held");
        return List.copyOf(requests);
    }

    @Override
    public void release(List<String> ids) throws ApiException {
        call.to("release " + ids);
        mark(ids, ConsoleWindows.NOW, "Ana");
    }

    @Override
    public long releaseAll() throws ApiException {
        call.to("releaseAll");
        List<String> all = requests.stream().map(HeldView::id).toList();
        mark(all, ConsoleWindows.NOW, "Ana");
        return all.size();
    }

    @Override
    public void holdAgain(List<String> ids) throws ApiException {
        call.to("holdAgain " + ids);
        mark(ids, null, null);
    }

    @Override
    public void dismiss(List<String> ids) throws ApiException {
        call.to("dismiss " + ids);
        requests.removeIf(held -> ids.contains(held.id()));
    }

    private void mark(List<String> ids, @Nullable Instant at, @Nullable String by) {
        requests.replaceAll(held -> !ids.contains(held.id())
                ? held
                : new HeldView(
                        held.id(),
                        held.kind(),
                        held.number(),
                        held.firstAt(),
                        held.lastAt(),
                        held.attempts(),
                        held.method(),
                        held.path(),
                        held.subject(),
                        at,
                        by));
    }
}
