package org.scimconsole.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.activity.whynot.Conclusion;

class SaidTest {
    private static final Said GERMAN = new Said(Messages.load(Locale.GERMANY, List.of("said")));

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    void saysWhatToDoInGerman(Conclusion conclusion) {
        assertThat(GERMAN.text(conclusion.where())).isNotEqualTo(conclusion.where());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void saysEveryRuleInGerman(Rule rule) {
        assertThat(GERMAN.text(rule.sentence())).isNotEqualTo(rule.sentence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Created group Ops | Legte die Gruppe Ops an",
                "Created Ada Lovelace | Legte Ada Lovelace an",
                "Linked group Ops, whose 6 local members stay | Verknüpfte die Gruppe Ops, deren 6 Mitglieder bleiben",
                "Last change: DEACTIVATED by Microsoft Entra ID. | Letzte Änderung: deaktiviert durch Microsoft Entra ID.",
                "The service refuses the Secret Token (HTTP 401). | Der Dienst lehnt das geheime Token ab (HTTP 401).",
                "Ana is deactivated: the identity provider sent active false. | Ana ist deaktiviert: der Identitätsanbieter schickte active false.",
                "Held by the brake: 47 of 50 deletions are used within 60 minutes; this request asks for 7 and 3 are left. An administrator of Split can release it (page Brake, or org brake release); it may then be repeated. | Von der Bremse angehalten: 47 von 50 Löschungen sind in 60 Minuten verbraucht; diese Anfrage will 7, und 3 sind übrig. Ein Administrator von Split kann sie durchlassen (Seite Bremse oder org brake release); dann darf sie wiederholt werden.",
                "Another program keeps the database /d/x.db locked; try again once it is done. | Ein anderes Programm hält die Datenbank /d/x.db gesperrt; versuchen Sie es noch einmal, wenn es fertig ist.",
                "The database /d/x.db was made by a newer version of SCIM Console (its schema is 9, this program knows 8); start that version, or choose another folder with --data. | Die Datenbank /d/x.db stammt von einer neueren Version der SCIM Console (ihr Schema ist 9, dieses Programm kennt 8); starten Sie jene Version, oder wählen Sie mit --data einen anderen Ordner.",
                "The identity provider never asked about “{0}”. | Der Identitätsanbieter fragte nie nach „{0}“."
            })
    void keepsTheValues(String english, String german) {
        assertThat(GERMAN.text(english)).isEqualTo(german);
    }

    @Test
    void saysWhatHappenedAndWhatToDoEachByItself() {
        assertThat(GERMAN.text("The cycle was cancelled. Check the spelling of the address, and the network."))
                .isEqualTo("Der Zyklus wurde abgebrochen. Prüfen Sie die Schreibung der Adresse und das Netz.");
        assertThat(GERMAN.text("Something new. The cycle was cancelled."))
                .isEqualTo("Something new. The cycle was cancelled.");
    }

    @Test
    void leavesWhatItDoesNotKnow() {
        assertThat(GERMAN.text("Something new.")).isEqualTo("Something new.");
        assertThat(GERMAN.text("")).isEmpty();
        String longOne = "Created ".repeat(1_000);
        assertThat(GERMAN.text(longOne)).isEqualTo(longOne);
    }

    @Test
    void changesNothingInEnglish() {
        Said english = new Said(Messages.load(Locale.UK, List.of("said")));
        assertThat(english.text("Created Ada")).isEqualTo("Created Ada");
    }
}
