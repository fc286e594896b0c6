package org.scimconsole.console.list;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;

/**
 * A list paged from the service. A page is asked for when one of its rows is looked at, so that a million rows open as
 * fast as a hundred; only the pages looked at last stay in memory, the others come back by their cursor. Reading a row
 * that is not there yet gives null. A new question cancels the one before. JavaFX thread only.
 *
 * @param <R> a row, immutable and with equality by value
 */
public final class PagedRows<R> {
    /** Rows in a page; the service allows 200. */
    static final int PAGE_SIZE = 100;

    private static final int PAGES_KEPT = 20;

    /** Rows flown over while scrolling are not worth a request. */
    private static final Duration SETTLE = Duration.ofMillis(30);

    private final FxTasks tasks;
    private final VirtualRows<R> rows = new VirtualRows<>(PAGE_SIZE, PAGES_KEPT, this::wanted);
    private final Loading loading = new Loading();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    /** Where each page begins: the first at null, every next one where the page before said. */
    private final List<@Nullable String> cursors = new ArrayList<>();

    private final Set<Integer> stale = new LinkedHashSet<>();
    private final Set<Integer> wanted = new LinkedHashSet<>();
    private final Map<Integer, Running> running = new HashMap<>();
    private Running settling = Running.NOTHING;
    private PageSource<R> source = (cursor, limit) -> new Listing<>(List.of(), null, null, 0);
    private int lookedAt;
    /** Whether what is shown answers an earlier question: the first page of the last one has not come. */
    private boolean opening;

    /** @param tasks runs the requests */
    public PagedRows(FxTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Asks another question. What is shown stays until its first page has come.
     *
     * @param question where the pages come from
     */
    public void open(PageSource<R> question) {
        cancel();
        opening = true;
        source = question;
        loading.begin();
        start(0, question, null, this::opened, loading::fail);
    }

    private void opened(Listing<R> page) {
        opening = false;
        stale.clear();
        wanted.clear();
        cursors.clear();
        cursors.add(null);
        if (page.nextCursor() != null) {
            cursors.add(page.nextCursor());
        }
        problem.set(null);
        total.set(page.total());
        rows.reset(page.items());
        loading.end(!page.items().isEmpty());
    }

    /** Asks again for what is looked at, in place: the rows stay where they are and change as the answers come. */
    public void refresh() {
        if (opening && running.containsKey(0)) {
            return;
        }
        if (opening || loading.state() != Loading.State.READY) {
            open(source);
            return;
        }
        stale.addAll(rows.pagesInMemory());
        request(0);
        request(lookedAt);
    }

    /** Cancels every request under way; what is shown stays. */
    public void cancel() {
        settling.cancel();
        settling = Running.NOTHING;
        wanted.clear();
        running.values().forEach(Running::cancel);
        running.clear();
    }

    private void wanted(int page, boolean inMemory) {
        lookedAt = page;
        boolean changed = (!inMemory || stale.contains(page)) && wanted.add(page);
        // The next page is asked for while there is still something to read in this one.
        if (page == cursors.size() - 2 && !isKnown(page + 1)) {
            changed |= wanted.add(page + 1);
        }
        if (changed && settling == Running.NOTHING) {
            settling = tasks.later(SETTLE, this::requestWanted);
        }
    }

    private boolean isKnown(int page) {
        return page * PAGE_SIZE < rows.size();
    }

    private void requestWanted() {
        settling = Running.NOTHING;
        List<Integer> now = List.copyOf(wanted);
        wanted.clear();
        // Of many pages flown over only those near the last look are still on the screen.
        now.stream().filter(page -> Math.abs(page - lookedAt) <= 1).forEach(this::request);
    }

    private void request(int page) {
        if (page >= cursors.size() || running.containsKey(page)) {
            return;
        }
        start(page, source, cursors.get(page), answer -> arrived(page, answer), this::failed);
    }

    private void start(
            int page,
            PageSource<R> question,
            @Nullable String cursor,
            Consumer<Listing<R>> done,
            Consumer<Problem> failed) {
        boolean[] over = {false};
        Running begun = tasks.run(
                () -> question.load(cursor, PAGE_SIZE),
                answer -> {
                    over[0] = true;
                    running.remove(page);
                    done.accept(answer);
                },
                why -> {
                    over[0] = true;
                    running.remove(page);
                    failed.accept(why);
                });
        if (!over[0]) {
            running.put(page, begun);
        }
    }

    private void arrived(int page, Listing<R> answer) {
        stale.remove(page);
        problem.set(null);
        total.set(answer.total());
        String next = answer.nextCursor();
        if (next == null) {
            while (cursors.size() > page + 1) {
                cursors.remove(cursors.size() - 1);
            }
        } else if (page + 1 == cursors.size()) {
            cursors.add(next);
        } else if (!next.equals(cursors.get(page + 1))) {
            // Something was added or removed before: the following page begins elsewhere now.
            cursors.set(page + 1, next);
            stale.add(page + 1);
        }
        rows.put(page, answer.items(), next == null);
        loading.end(rows.size() > 0);
    }

    private void failed(Problem why) {
        problem.set(why);
    }

    /** @return the rows known so far; an element is null until its page is there */
    public ObservableList<@Nullable R> rows() {
        return rows;
    }

    /** @return where the list stands */
    public Loading loading() {
        return loading;
    }

    /** @return how many rows there are in all, also those not yet loaded */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** @return why the last page or refresh did not come although rows are shown, or null */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
