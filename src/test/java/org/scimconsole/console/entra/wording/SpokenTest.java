package org.scimconsole.console.entra.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.shell.Pages;
import org.scimconsole.entra.check.Requirement;
import org.scimconsole.entra.check.SeenPhrase;
import org.scimconsole.entra.cycle.AnswerPhrase;
import org.scimconsole.entra.cycle.CyclePhrase;
import org.scimconsole.entra.mapping.MappingPhrase;
import org.scimconsole.entra.mapping.MappingProblem;
import org.scimconsole.entra.plan.CautionPhrase;
import org.scimconsole.entra.plan.PlanPhrase;
import org.scimconsole.entra.wording.CommonPhrase;
import org.scimconsole.entra.wording.Phrase;
import org.scimconsole.entra.wording.Wording;

class SpokenTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final List<Phrase[]> ALL = List.of(
            CommonPhrase.values(),
            CyclePhrase.values(),
            AnswerPhrase.values(),
            PlanPhrase.values(),
            CautionPhrase.values(),
            SeenPhrase.values(),
            MappingPhrase.values(),
            MappingProblem.Kind.values());
    private final Messages english = Messages.load(Locale.UK, Pages.textFolders());
    private final Messages german = Messages.load(Locale.GERMANY, Pages.textFolders());

    static Stream<Phrase> phrases() {
        return ALL.stream().flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void saysInEnglishWhatTheLogsSay(Phrase phrase) {
        assertThat(plain(new Spoken(english).text(with(phrase))))
                .isEqualTo(plain(with(phrase).english()));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void namesTheSameValuesInGerman(Phrase phrase) {
        String key = "wording." + phrase.key();
        assertThat(places(german.text(key))).isEqualTo(places(english.text(key)));
        assertThat(new Spoken(german).text(with(phrase))).doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Requirement.class)
    void saysOfARequirementWhatTheReportsSay(Requirement requirement) {
        String key = "requirement." + requirement.name().toLowerCase(Locale.ROOT);
        assertThat(plain(english.text(key + ".title"))).isEqualTo(plain(requirement.title()));
        assertThat(plain(english.text(key + ".rule"))).isEqualTo(plain(requirement.rule()));
        assertThat(plain(english.text(key + ".mend"))).isEqualTo(plain(requirement.mend()));
    }

    @Test
    void saysTheSentencesWithinASentenceInTheSameLanguage() {
        Wording failed = CyclePhrase.FAILED_TO_CREATE.with(
                CyclePhrase.USER.with("Ann"),
                AnswerPhrase.HTTP.with(400, "POST /Users", Wording.answered("Something of its own.")));
        assertThat(new Spoken(german).text(failed))
                .isEqualTo(
                        "Person „Ann“ konnte nicht angelegt werden: HTTP 400 auf POST /Users: Something of its own.");
    }

    private static Wording with(Phrase phrase) {
        return phrase.with("one", "two", "three", "four");
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }

    /** Bundles hold no straight apostrophe, since it quotes. */
    private static String plain(String text) {
        return text.replaceAll("['‘’]", "'");
    }
}
