package org.scimconsole.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;

class PagedRowsTest {
    private final DirectTasks tasks = new DirectTasks();
    private final PagedRows<String> rows = new PagedRows<>(tasks);
    private final List<String> asked = new ArrayList<>();
    private List<String> served = numbered("row", 1_000_000);
    private boolean down;

    private static List<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    private PageSource<String> service() {
        return (cursor, limit) -> {
            asked.add(String.valueOf(cursor));
            if (down) {
                throw new ApiException.Unreachable("Nothing answers.", "Start it.", null);
            }
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(served.size(), from + limit);
            return new Listing<>(
                    served.subList(from, to), to < served.size() ? String.valueOf(to) : null, null, served.size());
        };
    }

    private void lookAt(int index) {
        rows.rows().get(index);
        tasks.advance(Duration.ofMillis(50));
    }

    @Test
    void opensAMillionRowsWithOneRequest() {
        rows.open(service());
        assertThat(asked).containsExactly("null");
        assertThat(rows.totalProperty().get()).isEqualTo(1_000_000);
        assertThat(rows.rows()).hasSize(PagedRows.PAGE_SIZE);
        assertThat(rows.loading().state()).isEqualTo(Loading.State.READY);
    }

    @Test
    void asksForTheNextPageWhenTheLastKnownOneIsLookedAt() {
        rows.open(service());
        lookAt(40);
        assertThat(asked).containsExactly("null", "100");
        assertThat(rows.rows().get(150)).isEqualTo("row150");
    }

    @Test
    void keepsFewPagesInMemoryAndBringsTheOthersBackByTheirCursor() {
        rows.open(service());
        for (int page = 0; page < 1000; page++) {
            lookAt(page * PagedRows.PAGE_SIZE);
        }
        assertThat(rows.rows()).hasSizeGreaterThanOrEqualTo(100_000);
        assertThat(rows.rows().get(0)).isNull();
        tasks.advance(Duration.ofMillis(50));
        assertThat(rows.rows().get(0)).isEqualTo("row0");
        assertThat(rows.rows().get(50_000)).isNull();
    }

    @Test
    void doesNotAskForPagesFlownOver() {
        rows.open(service());
        for (int page = 0; page < 60; page++) {
            lookAt(page * PagedRows.PAGE_SIZE);
        }
        asked.clear();
        for (int index = 0; index < 3000; index += 10) {
            rows.rows().get(index);
        }
        tasks.advance(Duration.ofMillis(50));
        assertThat(asked).hasSizeLessThanOrEqualTo(3).contains("2900");
    }

    @Test
    void showsNothingOfAnAnswerToAnEarlierQuestion() {
        tasks.hold();
        rows.open(service());
        served = numbered("other", 5);
        rows.open(service());
        tasks.release();
        assertThat(rows.rows()).hasSize(5).element(0).isEqualTo("other0");
        assertThat(asked).hasSize(1);
    }

    @Test
    void keepsTheRowsAndSaysWhyWhenALaterPageDoesNotCome() {
        rows.open(service());
        down = true;
        lookAt(60);
        assertThat(rows.loading().state()).isEqualTo(Loading.State.READY);
        assertThat(rows.problemProperty().get()).isNotNull();
        down = false;
        lookAt(61);
        assertThat(rows.problemProperty().get()).isNull();
        assertThat(rows.rows()).hasSize(200);
    }

    @Test
    void saysOfflineWhenTheFirstPageDoesNotCome() {
        down = true;
        rows.open(service());
        assertThat(rows.loading().state()).isEqualTo(Loading.State.OFFLINE);
    }

    @Test
    void refreshesInPlaceAndShrinksWhenRowsWent() {
        rows.open(service());
        lookAt(60);
        lookAt(160);
        served = numbered("less", 130);
        rows.refresh();
        lookAt(10);
        lookAt(120);
        assertThat(rows.rows()).hasSize(130);
        assertThat(rows.rows().get(129)).isEqualTo("less129");
        assertThat(rows.totalProperty().get()).isEqualTo(130);
    }

    @Test
    void asksAQuestionAnewThatWasCalledOffBeforeItsAnswer() {
        rows.open(service());
        lookAt(60);
        lookAt(160);
        tasks.hold();
        served = numbered("other", 350);
        rows.open(service());
        rows.cancel();
        tasks.release();
        rows.refresh();
        assertThat(rows.rows()).hasSize(PagedRows.PAGE_SIZE).element(99).isEqualTo("other99");
        assertThat(rows.totalProperty().get()).isEqualTo(350);
    }

    @Test
    void becomesEmptyWhenTheLastRowWent() {
        rows.open(service());
        served = List.of();
        rows.refresh();
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.loading().state()).isEqualTo(Loading.State.EMPTY);
    }
}
