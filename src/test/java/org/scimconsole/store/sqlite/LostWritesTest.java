package org.scimconsole.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LostWritesTest {
    private final LostWrites lost = new LostWrites();

    @Test
    void isNewsOnceForEachReason() {
        assertThat(lost.add("full", 1)).isTrue();
        assertThat(lost.add("full", 3)).isFalse();
        assertThat(lost.add("gone", 1)).isTrue();
        assertThat(lost.add("full", 1)).isTrue();
    }

    @Test
    void tellsAtItsEndHowMuchWasLostAndBeginsAnew() {
        assertThat(lost.end()).isZero();
        lost.add("full", 2);
        lost.add("full", 3);
        assertThat(lost.end()).isEqualTo(5);
        assertThat(lost.end()).isZero();
        assertThat(lost.add("full", 1)).isTrue();
    }
}
