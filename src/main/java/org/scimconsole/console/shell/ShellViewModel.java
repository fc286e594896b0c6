package org.scimconsole.console.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Backend;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.ConnectionDesk;
import org.scimconsole.console.backend.TokenHandover;
import org.scimconsole.console.page.Navigator;
import org.scimconsole.console.page.Page;

/** Which page is in front, where the person came from, and which service the pages talk to. */
public final class ShellViewModel implements Navigator, ConnectionDesk {
    private static final int REMEMBERED = 50;

    /**
     * A page in front and what it was asked to show.
     *
     * @param page which
     * @param argument what it shows; empty for nothing in particular
     */
    public record Visit(Page page, String argument) {}

    private final Backend backend;
    private final List<Page> pages;
    private final ReadOnlyObjectWrapper<Visit> visit;
    private final ReadOnlyObjectWrapper<@Nullable Connection> connection = new ReadOnlyObjectWrapper<>(null);
    private final TokenHandover handover = new TokenHandover();
    private final Deque<Visit> history = new ArrayDeque<>();

    /**
     * @param backend starts and opens services
     * @param pages every page; the first one is shown first
     */
    public ShellViewModel(Backend backend, List<Page> pages) {
        this.backend = backend;
        this.pages = List.copyOf(pages);
        visit = new ReadOnlyObjectWrapper<>(new Visit(pages.get(0), ""));
    }

    /** @return every page in the order of the navigation */
    public List<Page> pages() {
        return pages;
    }

    /** @return the page in front */
    public ReadOnlyObjectProperty<Visit> visitProperty() {
        return visit.getReadOnlyProperty();
    }

    @Override
    public void open(String id, String argument) {
        Page page = pages.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page is called " + id));
        if (!canOpen(page)) {
            return;
        }
        Visit next = new Visit(page, argument);
        if (!next.equals(visit.get())) {
            history.push(visit.get());
            if (history.size() > REMEMBERED) {
                history.removeLast();
            }
            visit.set(next);
        }
    }

    @Override
    public boolean knows(String id) {
        return pages.stream().anyMatch(candidate -> candidate.id().equals(id));
    }

    /**
     * @param page any page
     * @return whether it can be shown now
     */
    public boolean canOpen(Page page) {
        return !page.needsConnection() || connection.get() != null;
    }

    @Override
    public void back() {
        if (!history.isEmpty()) {
            visit.set(history.pop());
        }
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public TokenHandover handover() {
        return handover;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Connection> currentProperty() {
        return connection.getReadOnlyProperty();
    }

    @Override
    public void use(Connection next) {
        history.clear();
        connection.set(next);
    }
}
