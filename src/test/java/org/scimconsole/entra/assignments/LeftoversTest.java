package org.scimconsole.entra.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.UserRow;

class LeftoversTest {
    private static final Instant WHEN = Instant.parse("2026-11-24T12:00:00Z");

    private static UserRow user(String name, @Nullable String externalId, String status, String managedBy) {
        String mail = name + "@contoso.example";
        return new UserRow(name, mail, mail, name, externalId, status, managedBy, WHEN, WHEN, null);
    }

    private static Assignment assigned(String objectId, String principalName, String mail) {
        return new Assignment(Assignment.Kind.USER, objectId, principalName, mail, "");
    }

    private static LeftoverVerdict verdict(UserRow user, Assignment... list) {
        return Leftovers.compare(List.of(list), List.of(user)).stream()
                .filter(row -> row.here() != null)
                .map(Leftover::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsAPersonByObjectIdPrincipalNameOrMailWhateverTheCase() {
        UserRow adele = user("adele", "AB-1", "ACTIVE", "IDP");
        assertThat(verdict(adele, assigned("ab-1", "", ""))).isEqualTo(LeftoverVerdict.ASSIGNED);
        assertThat(verdict(adele, assigned("", "Adele@Contoso.example", ""))).isEqualTo(LeftoverVerdict.ASSIGNED);
        assertThat(verdict(adele, assigned("", "", "ADELE@contoso.example"))).isEqualTo(LeftoverVerdict.ASSIGNED);
        assertThat(verdict(adele, assigned("ab-2", "zoe@contoso.example", ""))).isEqualTo(LeftoverVerdict.UNASSIGNED);
    }

    @Test
    void tellsWhomNobodyManagesFromWhoIsSplitsOwn() {
        assertThat(verdict(user("a", "x", "ACTIVE", "IDP"))).isEqualTo(LeftoverVerdict.UNASSIGNED);
        assertThat(verdict(user("a", "x", "DEACTIVATED", "IDP"))).isEqualTo(LeftoverVerdict.INACTIVE);
        assertThat(verdict(user("a", null, "DEACTIVATED", "LOCAL"))).isEqualTo(LeftoverVerdict.INACTIVE);
        assertThat(verdict(user("a", null, "ACTIVE", "LOCAL"))).isEqualTo(LeftoverVerdict.LOCAL_ONLY);
        assertThat(verdict(user("a", null, "PENDING", "LOCAL"))).isEqualTo(LeftoverVerdict.LOCAL_ONLY);
    }

    @Test
    void keepsThoseOnTheListWhoAreNotHereAndPutsWhatNeedsALookFirst() {
        List<Leftover> rows = Leftovers.compare(
                List.of(assigned("o1", "", ""), assigned("o9", "nora@contoso.example", "")),
                List.of(user("adele", "o1", "ACTIVE", "IDP"), user("bo", "o2", "ACTIVE", "IDP")));
        assertThat(rows)
                .extracting(Leftover::verdict)
                .containsExactly(LeftoverVerdict.UNASSIGNED, LeftoverVerdict.NOT_HERE, LeftoverVerdict.ASSIGNED);
        assertThat(rows.get(1).assignment()).isEqualTo(assigned("o9", "nora@contoso.example", ""));
    }
}
