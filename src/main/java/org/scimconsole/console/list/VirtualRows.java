package org.scimconsole.console.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The rows known so far as one list, of which only the pages looked at last are in memory. A row whose page was let go is
 * null until it comes back; reading it asks for the page. Reads never block.
 */
final class VirtualRows<R> extends ObservableListBase<@Nullable R> {
    private final int pageSize;
    private final int pagesKept;
    private final PageWish wish;
    private final Map<Integer, List<R>> pages;
    private int count;

    /** Told which pages somebody looked at; false when it is in memory and fresh. */
    interface PageWish {
        void wanted(int page, boolean inMemory);
    }

    VirtualRows(int pageSize, int pagesKept, PageWish wish) {
        this.pageSize = pageSize;
        this.pagesKept = pagesKept;
        this.wish = wish;
        pages = new LinkedHashMap<>(16, 0.75f, true);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public @Nullable R get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("Row " + index + " of " + count);
        }
        int page = index / pageSize;
        List<R> rows = pages.get(page);
        wish.wanted(page, rows != null);
        int offset = index % pageSize;
        return rows == null || offset >= rows.size() ? null : rows.get(offset);
    }

    /** Looks only through what is in memory: a control that searches must not pull a million rows. */
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, List<R>> page : List.copyOf(pages.entrySet())) {
            int offset = page.getValue().indexOf(row);
            if (offset >= 0) {
                return page.getKey() * pageSize + offset;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /** Puts a page in its place; the list grows by what is new and shrinks when this page turned out to be the last. */
    void put(int page, List<R> rows, boolean last) {
        int from = page * pageSize;
        List<R> before = pages.put(page, List.copyOf(rows));
        int end = from + rows.size();
        int countBefore = count;
        count = last ? end : Math.max(count, end);
        if (count < countBefore) {
            pages.keySet().removeIf(kept -> kept > page);
        }
        letGo(page);
        if (before != null && before.equals(rows) && count == countBefore) {
            return;
        }
        beginChange();
        int known = Math.min(Math.min(end, countBefore), count);
        if (known > from) {
            nextReplace(from, known, shown(before, known - from));
        }
        if (count > countBefore) {
            nextAdd(countBefore, count);
        } else if (count < countBefore) {
            nextRemove(count, Collections.nCopies(countBefore - count, null));
        }
        endChange();
    }

    private static <R> List<@Nullable R> shown(@Nullable List<R> rows, int length) {
        List<@Nullable R> shown = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            shown.add(rows == null || i >= rows.size() ? null : rows.get(i));
        }
        return shown;
    }

    /** Starts over with the first page of another question. */
    void reset(List<R> first) {
        int countBefore = count;
        pages.clear();
        pages.put(0, List.copyOf(first));
        count = first.size();
        if (count == 0 && countBefore == 0) {
            return;
        }
        beginChange();
        nextReplace(0, count, Collections.nCopies(countBefore, null));
        endChange();
    }

    private void letGo(int keep) {
        while (pages.size() > pagesKept) {
            int eldest = pages.keySet().iterator().next();
            if (eldest == keep) {
                return;
            }
            pages.remove(eldest);
        }
    }

    List<Integer> pagesInMemory() {
        return List.copyOf(pages.keySet());
    }
}
