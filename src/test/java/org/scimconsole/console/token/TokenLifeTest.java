package org.scimconsole.console.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.token.TokenLife.Stage;
import org.scimconsole.console.widget.Tone;

class TokenLifeTest {
    private static TokenView token(Instant expiresAt, @Nullable Instant endsAt) {
        return new TokenView("t", "abc", TokenView.Status.ACTIVE, ConsoleWindows.NOW, expiresAt, endsAt, null, "Ana");
    }

    @ParameterizedTest
    @CsvSource({
        "365,FINE,SUCCESS",
        "91,FINE,SUCCESS",
        "90,NINETY_DAYS,ACCENT",
        "31,NINETY_DAYS,ACCENT",
        "30,THIRTY_DAYS,WARNING",
        "15,THIRTY_DAYS,WARNING",
        "14,FOURTEEN_DAYS,WARNING",
        "8,FOURTEEN_DAYS,WARNING",
        "7,SEVEN_DAYS,DANGER",
        "2,SEVEN_DAYS,DANGER",
        "1,ONE_DAY,DANGER",
        "0,EXPIRED,DANGER"
    })
    void warnsInStages(int days, Stage stage, Tone tone) {
        TokenLife life =
                TokenLife.of(token(ConsoleWindows.NOW.plus(Duration.ofDays(days)), null), ConsoleWindows.clock());
        assertThat(life.stage()).isEqualTo(stage);
        assertThat(life.stage().tone()).isEqualTo(tone);
    }

    @Test
    void countsATokenThatIsBeingReplacedToItsEarlierEnd() {
        Instant tomorrow = ConsoleWindows.NOW.plus(Duration.ofDays(1));
        TokenLife life =
                TokenLife.of(token(ConsoleWindows.NOW.plus(Duration.ofDays(200)), tomorrow), ConsoleWindows.clock());
        assertThat(life.stage()).isEqualTo(Stage.ONE_DAY);
    }

    @ParameterizedTest
    @CsvSource({"P90D,90 days left", "P1D,1 day left", "PT3H,Ends today", "PT0S,Expired"})
    void saysItInWords(Duration left, String words) {
        Messages messages = Messages.load(Locale.UK, List.of("common", "token"));
        TokenLife life = TokenLife.of(token(ConsoleWindows.NOW.plus(left), null), ConsoleWindows.clock());
        assertThat(life.text(messages, new Formats(messages, ConsoleWindows.clock())))
                .isEqualTo(words);
    }
}
