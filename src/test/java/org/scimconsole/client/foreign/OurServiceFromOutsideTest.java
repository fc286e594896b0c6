package org.scimconsole.client.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.GroupDetail;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.GroupReference;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.MemberRow;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** Our own service looked at as another vendor's: over its SCIM endpoint, and over the part of the Admin API that is Split's. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
class OurServiceFromOutsideTest {
    private final TestOrganization organization;

    OurServiceFromOutsideTest(TestDatabase database, RunningServices.Shared services) {
        organization = services.on(database).organization();
    }

    @Test
    void showsThePeopleAndGroupsOfASearchedAndPagedScimEndpoint() throws Exception {
        String first = organization.userId("person0@contoso.com");
        for (int i = 1; i < 130; i++) {
            organization.userId("person" + i + "@contoso.com");
        }
        String group = groupWith(first);
        try (ScimEndpointApi api = ScimEndpointApi.open(
                "http://127.0.0.1:" + organization.service().port() + "/scim/v2/"
                        + organization.id().value(),
                new PlainToken(organization.scimToken()),
                time -> {})) {
            assertThat(api.organization().name()).startsWith("127.0.0.1");
            assertThat(everybody(api, "", List.of()))
                    .as("everybody and the first administrator")
                    .hasSize(131)
                    .extracting(UserRow::id)
                    .doesNotHaveDuplicates();
            assertThat(everybody(api, "person12", List.of()))
                    .extracting(UserRow::userName)
                    .contains("person12@contoso.com", "person129@contoso.com")
                    .hasSize(11);
            assertThat(everybody(api, "", List.of("DEACTIVATED"))).isEmpty();
            UserDetail user = api.user(first);
            assertThat(user.row().email()).isEqualTo("person0@contoso.com");
            assertThat(user.groups()).extracting(GroupReference::name).containsExactly("Engineers");
            assertThat(user.resource()).contains("\"userName\":\"person0@contoso.com\"");
            assertThat(user.lockedReason()).isNotEmpty();
            assertThat(groups(api)).extracting(GroupRow::name).contains("Engineers");
            assertThat(api.members(group, "", 100, null).items())
                    .extracting(MemberRow::id)
                    .containsExactly(first);
            assertThat(api.group(group).row().memberCount()).isEqualTo(1);
        }
    }

    @Test
    void showsThePeopleAndGroupsOfSplitsAdminApi() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            ids.add(organization.userId("person" + i + "@contoso.com"));
        }
        organization
                .scim()
                .patch(
                        "/Users/" + ids.get(7),
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                                + "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}")
                .expect(200);
        String group = groupWith(ids.get(3));
        try (SplitAdminApi api = SplitAdminApi.open(
                "http://127.0.0.1:" + organization.service().port() + "/internal/api/v2",
                new PlainToken(organization.adminKey()),
                time -> {})) {
            assertThat(api.organization().rules()).isEqualTo("SPLIT");
            assertThat(everybody(api, "", List.of()))
                    .as("everybody and the first administrator")
                    .hasSize(131)
                    .extracting(UserRow::id)
                    .containsAll(ids);
            assertThat(everybody(api, "", List.of("DEACTIVATED")))
                    .extracting(UserRow::email)
                    .containsExactly("person7@contoso.com");
            assertThat(everybody(api, "person12", List.of())).hasSize(11);
            assertThat(api.user(ids.get(3)).groups())
                    .extracting(GroupReference::name)
                    .containsExactly("Engineers");
            assertThat(api.members(group, "", 100, null).items())
                    .extracting(MemberRow::userName)
                    .containsExactly("person3@contoso.com");
            assertThat(groups(api)).extracting(GroupRow::name).contains("Administrators", "Engineers");
            GroupDetail detail = api.group(group);
            assertThat(detail.row().name()).isEqualTo("Engineers");
            assertThat(detail.row().memberCount()).isEqualTo(ForeignApi.NOT_COUNTED);
        }
    }

    private String groupWith(String userId) {
        String group = organization.groupId("Engineers");
        organization
                .scim()
                .patch(
                        "/Groups/" + group,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                                + "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + userId + "\"}]}]}")
                .expect(204);
        return group;
    }

    private static List<UserRow> everybody(AdminApi api, String words, List<String> statuses) throws ApiException {
        List<UserRow> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Listing<UserRow> page = api.users(new UserQuery(words, statuses, null, null, "displayName", 50, cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private static List<GroupRow> groups(AdminApi api) throws ApiException {
        return api.groups(new GroupQuery("", null, "name", 100, null)).items();
    }
}
