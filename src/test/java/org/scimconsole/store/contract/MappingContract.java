package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.mapping.FoundMapping;
import org.scimconsole.directory.mapping.MappingDoctor;
import org.scimconsole.directory.mapping.MappingFinding;
import org.scimconsole.directory.mapping.MappingReport;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.User;
import org.scimconsole.testing.TestDatabase;

/** What the mapping doctor finds in people and groups that arrived. */
abstract class MappingContract extends DirectoryContract {
    private static final String OBJECT_ID = "47238fa3-e75b-5225-b853-291dfa417d73";

    MappingContract(TestDatabase database) {
        super(database);
    }

    private MappingReport examine(Org org) {
        store.flush();
        return new MappingDoctor(store).examine(org.id);
    }

    private Map<MappingFinding, Long> counts(Org org) {
        Map<MappingFinding, Long> counts = new TreeMap<>();
        examine(org).findings().forEach(found -> counts.put(found.finding(), found.count()));
        return counts;
    }

    private static String person(String userName, String externalId, String rest) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName
                + "\",\"externalId\":\"" + externalId + "\"" + rest + "}";
    }

    private static String named(String email) {
        return ",\"displayName\":\"Someone\",\"emails\":[{\"type\":\"work\",\"primary\":true,\"value\":\"" + email
                + "\"}]";
    }

    @Test
    void findsNothingInAGoodMapping() {
        Org org = Org.split(store).enabled();
        org.post(person("ada@contoso.example", OBJECT_ID, named("Ada@Contoso.example")));
        assertThat(examine(org)).isEqualTo(new MappingReport(1, List.of()));
    }

    @Test
    void tellsEveryFaultOfAPerson() {
        Org org = Org.split(store).enabled();
        org.post(person("no.mail@contoso.example", OBJECT_ID, ",\"displayName\":\"No Mail\""));
        org.post(person("other@contoso.example", OBJECT_ID, named("o.ther@mail.example")));
        org.post(person("ann_partner.com#EXT#@contoso.onmicrosoft.com", OBJECT_ID, named("x@x.example")));
        org.post(person("bob_partner.com@contoso.onmicrosoft.com", OBJECT_ID, named("y@y.example")));
        org.post(person("plainname", OBJECT_ID, named("z@z.example")));
        org.post(person("nick@contoso.example", "nick", named("nick@contoso.example")));
        org.post("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bare@contoso.example\","
                + "\"emails\":[{\"type\":\"work\",\"value\":\"bare@contoso.example\"}]}");
        assertThat(counts(org))
                .containsEntry(MappingFinding.EMAIL_MISSING, 1L)
                .containsEntry(MappingFinding.EMAIL_UNLIKE_USER_NAME, 4L)
                .containsEntry(MappingFinding.GUEST_NAME, 1L)
                .containsEntry(MappingFinding.GUEST_STRIPPED, 2L)
                .containsEntry(MappingFinding.USER_NAME_NO_EMAIL, 1L)
                .containsEntry(MappingFinding.EXTERNAL_ID_MIXED, 1L)
                .containsEntry(MappingFinding.EXTERNAL_ID_MISSING, 1L)
                .containsEntry(MappingFinding.DISPLAY_NAME_MISSING, 1L);
    }

    @Test
    void namesExamplesWorstFirst() {
        Org org = Org.split(store).enabled();
        org.post(person("nick@contoso.example", "nick", named("nick@contoso.example")));
        org.post(person("no.mail@contoso.example", OBJECT_ID, ",\"displayName\":\"No Mail\""));
        List<FoundMapping> found = examine(org).findings();
        assertThat(found)
                .extracting(FoundMapping::finding)
                .containsExactly(MappingFinding.EMAIL_MISSING, MappingFinding.EXTERNAL_ID_MIXED);
        assertThat(found.get(0).examples()).extracting(Subject::name).containsExactly("no.mail@contoso.example");
    }

    @Test
    void followsPeopleWhoAreMendedOrLeave() {
        Org org = Org.split(store).enabled();
        org.post(person("bo@contoso.example", OBJECT_ID, named("bo@contoso.example")));
        User ada = org.post(person("ada@contoso.example", "ada", named("ada@contoso.example")))
                .resource();
        assertThat(counts(org)).containsKey(MappingFinding.EXTERNAL_ID_MIXED);
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"externalId\",\"value\":\"" + OBJECT_ID + "\"}");
        assertThat(counts(org)).isEmpty();
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"externalId\",\"value\":\"ada\"}");
        org.directory.users().delete(org.idp("DELETE", 204), ada.id(), IfMatch.ANY);
        assertThat(counts(org)).isEmpty();
    }

    /** Entra's default mapping, which Split's guide keeps, sends the mail nickname for everybody. */
    @Test
    void findsNothingInEntrasDefaultExternalId() {
        Org org = Org.split(store).enabled();
        org.post(person("ada@contoso.example", "ada", named("ada@contoso.example")));
        org.post(person("bo@contoso.example", "bo", named("bo@contoso.example")));
        assertThat(counts(org)).isEmpty();
        org.post(person("cy@contoso.example", OBJECT_ID, named("cy@contoso.example")));
        assertThat(counts(org)).isEqualTo(Map.of(MappingFinding.EXTERNAL_ID_MIXED, 2L));
    }

    @Test
    void looksAtPeopleOfTheProviderOnly() {
        Org org = Org.split(store).strict();
        assertThat(counts(org)).isEmpty();
    }

    @Test
    void findsAddressesThatSeveralShare() {
        Org org = Org.split(store).enabled();
        org.post(person("one@contoso.example", OBJECT_ID, named("team@contoso.example")));
        org.post(person("two@contoso.example", OBJECT_ID.replace('7', '8'), named("Team@contoso.example")));
        org.post(person("three@contoso.example", OBJECT_ID.replace('7', '9'), named("three@contoso.example")));
        assertThat(counts(org)).containsEntry(MappingFinding.EMAIL_SHARED, 1L);
    }

    @Test
    void findsGroupNamesNearTheLimit() {
        Org org = Org.split(store).enabled();
        org.postGroup("Twenty-one characters");
        org.postGroup("Twenty-two characters.");
        assertThat(examine(org).findings())
                .filteredOn(found -> found.finding() == MappingFinding.GROUP_NAME_NEAR_LIMIT)
                .flatExtracting(FoundMapping::examples)
                .extracting(Subject::name)
                .containsExactly("Twenty-two characters.");
    }

    @Test
    void leavesEntrasHabitsToEntra() {
        Org org = Org.split(store);
        org.provider = IdentityProvider.OKTA;
        org.enabled();
        org.post(person("ada@contoso.example", "00u1", named("ada@contoso.example")));
        assertThat(counts(org)).isEmpty();
    }
}
