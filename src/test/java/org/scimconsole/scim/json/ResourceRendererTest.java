package org.scimconsole.scim.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.json.ResourceRenderer.GroupReference;
import org.scimconsole.scim.schema.Projection;

class ResourceRendererTest {

    private final SampleResources samples = new SampleResources();
    private final ResourceRenderer renderer = new ResourceRenderer(new Json(), "https://host/scim/v2/o");
    private final Instant then = Instant.parse("2026-03-27T19:59:26Z");

    private static final String STORED =
            "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'Ann','active':true,'title':'Boss'}";

    private User user(String stored, UserStatus status) {
        return new User(
                new OrganizationId("o"),
                new UserId("u\"1"),
                "Ann",
                null,
                "Ann",
                null,
                status,
                ManagedBy.IDP,
                false,
                stored.replace('\'', '"'),
                3,
                then,
                then,
                null);
    }

    private Group group(Group.@Nullable Link link) {
        return new Group(
                new OrganizationId("o"),
                new GroupId("g1"),
                "Administrators",
                "",
                ManagedBy.IDP,
                true,
                link,
                1,
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]}",
                2,
                then,
                then,
                null);
    }

    @Test
    void putsIdMetaAndGroupsToTheStoredText() {
        String text = renderer.user(
                user(STORED, UserStatus.ACTIVE),
                List.of(new GroupReference(new GroupId("g1"), "A \"group\"")),
                Projection.all(samples.users()));

        assertThat(samples.json(text)).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'id':'u\\"1','userName':'Ann','active':true,'title':'Boss',
                         'groups':[{'value':'g1','$ref':'https://host/scim/v2/o/Groups/g1','display':'A \\"group\\"','type':'direct'}],
                         'meta':{'resourceType':'User','created':'2026-03-27T19:59:26Z','lastModified':'2026-03-27T19:59:26Z',
                          'location':'https://host/scim/v2/o/Users/u\\"1','version':'W/\\"3\\"'}}
                        """));
    }

    @Test
    void theSplicedTextIsWhatTheTreeSays() {
        User user = user(STORED, UserStatus.ACTIVE);
        List<GroupReference> groups = List.of(new GroupReference(new GroupId("g1"), "Ünïcode \\"));

        assertThat(samples.json(renderer.user(user, groups, Projection.all(samples.users()))))
                .isEqualTo(renderer.userTree(user, groups));
    }

    @Test
    void saysActiveWhereItWasNotSent() {
        User user = user(
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'Ann'}", UserStatus.DEACTIVATED);

        assertThat(samples.json(renderer.user(user, null, Projection.all(samples.users())))
                        .path("active")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void projects() {
        String text =
                renderer.user(user(STORED, UserStatus.ACTIVE), null, Projection.of("userName", null, samples.users()));

        assertThat(samples.json(text))
                .isEqualTo(samples.json(
                        "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'id':'u\\\"1','userName':'Ann'}"));
    }

    @Test
    void showsTheNameThatTheIdentityProviderSent() {
        Group linked = group(new Group.Link("Split_Administrators", "e1", then, "SPLIT_ADMINISTRATORS"));

        assertThat(renderer.groupTree(linked).path("displayName").asText()).isEqualTo("Split_Administrators");
        assertThat(renderer.groupTree(linked).path("externalId").asText()).isEqualTo("e1");
        assertThat(renderer.groupTree(group(null)).path("displayName").asText()).isEqualTo("Administrators");
    }

    @Test
    void showsMembersOnlyWhenTheyAreGiven() {
        List<Member> members = List.of(new Member(new UserId("u1"), "Ann \"A\"", UserStatus.ACTIVE));
        Projection all = Projection.all(samples.groups());
        Projection withoutDisplay = Projection.of(null, "members.display", samples.groups());

        assertThat(samples.json(renderer.group(group(null), null, all)).has("members"))
                .isFalse();
        assertThat(samples.json(renderer.group(group(null), List.of(), all)).path("members"))
                .isEqualTo(samples.json("[]"));
        assertThat(samples.json(renderer.group(group(null), members, all)).path("members"))
                .isEqualTo(
                        samples.json(
                                "[{'value':'u1','$ref':'https://host/scim/v2/o/Users/u1','display':'Ann \\\"A\\\"','type':'User'}]"));
        assertThat(samples.json(renderer.group(group(null), members, withoutDisplay))
                        .path("members")
                        .get(0)
                        .has("display"))
                .isFalse();
    }
}
