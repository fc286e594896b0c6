package org.scimconsole.entra.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantReaderTest {
    private final TenantReader reader = new TenantReader();

    @Test
    void readsTheAwkwardCasesOfTheSample() throws Exception {
        Tenant contoso = reader.read(Path.of("assets/contoso.json"));
        assertThat(contoso.scope()).isEqualTo(Scope.ASSIGNED);
        assertThat(contoso.users().values()).anyMatch(TenantUser::guest);
        assertThat(contoso.users().values()).anyMatch(user -> !user.accountEnabled());
        assertThat(contoso.users().values()).anyMatch(TenantUser::deleted);
        assertThat(contoso.users().values()).anyMatch(user -> user.attribute("mail") == null);
        assertThat(contoso.groups().values())
                .anyMatch(group -> !group.groupIds().isEmpty());
        assertThat(contoso.groups().values())
                .anyMatch(group -> group.displayName().length() == 25);
        assertThat(contoso.groups().values())
                .anyMatch(group -> group.displayName().equals("Split_Administrators"));
        TenantUser adele = contoso.find("ADELE.VANCE@contoso.example");
        assertThat(adele).isNotNull();
        assertThat(adele == null ? "" : adele.attribute("physicalDeliveryOfficeName"))
                .isNotEmpty();
    }

    @Test
    void stripsGuestsAsEntrasExpressionsDo() throws Exception {
        Tenant tenant =
                reader.read("[{\"id\":\"1\",\"userPrincipalName\":\"a_b_partner.example#EXT#@x.onmicrosoft.com\"}]");
        TenantUser guest = tenant.users().get("1");
        assertThat(guest == null ? "" : guest.attribute("userPrincipalName")).isEqualTo("a_b@partner.example");
        assertThat(guest == null ? "" : guest.attribute("originalUserPrincipalName"))
                .isEqualTo("a_b_partner.example#EXT#@x.onmicrosoft.com");
    }

    @Test
    void readsPagesOneAfterTheOtherAndSeparateFiles(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("users.json"),
                "{\"@odata.nextLink\":\"x\",\"value\":[{\"id\":\"1\",\"userPrincipalName\":\"a@x\"}]}\n"
                        + "{\"value\":[{\"id\":\"2\",\"userPrincipalName\":\"b@x\",\"accountEnabled\":false}]}");
        Files.writeString(folder.resolve("groups.json"), "{\"value\":[{\"id\":\"g\",\"displayName\":\"Team\"}]}");
        Files.writeString(folder.resolve("members-team.json"), "{\"value\":[{\"id\":\"2\"},{\"id\":\"1\"}]}");
        Files.writeString(folder.resolve("appRoleAssignedTo.json"), "{\"value\":[{\"principalId\":\"g\"}]}");
        Tenant tenant = reader.read(folder);
        assertThat(tenant.users()).containsOnlyKeys("1", "2");
        assertThat(tenant.groups().get("g")).isEqualTo(new TenantGroup("g", "Team", List.of("2", "1"), List.of()));
        assertThat(tenant.usersInScope()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void readsEntrasCsvDownloads(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("exportUsers.csv"),
                "\uFEFFid,userPrincipalName,displayName,mobilePhone,accountEnabled\r\n"
                        + "1,a@x,\"Doe, \"\"Ann\"\"\",+1,True\r\n2,b@x,Bob,,False\r\n");
        Files.writeString(folder.resolve("exportGroups.csv"), "id,displayName\ng,Team\n");
        Files.writeString(folder.resolve("members-g.csv"), "id,userPrincipalName\n1,a@x\n");
        Tenant tenant = reader.read(folder);
        TenantUser ann = tenant.users().get("1");
        assertThat(ann == null ? "" : ann.displayName()).isEqualTo("Doe, \"Ann\"");
        assertThat(ann == null ? "" : ann.attribute("mobile")).isEqualTo("+1");
        assertThat(tenant.users().get("2")).matches(bob -> !bob.accountEnabled());
        assertThat(tenant.groups().get("g")).matches(group -> group.userIds().contains("1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello                                                    | line 1, column 1: this is not JSON
            42                                                       | line 1: a tenant file begins with { or [
            {"users":[{"id":"1"}]}                                   | users[0] has no userPrincipalName
            {"users":[{"userPrincipalName":"a@x"}]}                  | users[0] has no id
            {"users":[{"id":7,"userPrincipalName":"a@x"}]}           | users[0] has no id that is a text
            {"users":[7]}                                            | users[0] is not an object but a number
            {"users":[{"id":"1","userPrincipalName":"a@x","accountEnabled":"maybe"}]} | accountEnabled is a text; it must be true or false
            [{"id":"1","userPrincipalName":"a"},{"id":"1","userPrincipalName":"b"}]   | [1]: the id 1 is there twice
            {"groups":[{"id":"g","displayName":"G","members":"all"}]} | groups[0].members is not a list but a text
            {"groups":[{"id":"g","displayName":"G","members":[{"x":1}]}]} | groups[0].members[0] has no id
            [{"name":"x"}]                                           | [0] is neither a user
            {}                                                       | holds no users and no groups
            {"users":[{"id":"1","userPrincipalName":"a@x"}           | this is not JSON
            """)
    void saysWhereAndWhyAFileCannotBeUsed(String json, String expected) {
        assertThatThrownBy(() -> reader.read(json))
                .isInstanceOf(TenantException.class)
                .hasMessageContaining(expected)
                .message()
                .doesNotContain("Exception", "com.fasterxml")
                .hasLineCount(1);
    }

    @Test
    void refusesAbsentEmptyBinaryAndBrokenFiles(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> reader.read(folder.resolve("none.json"))).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> reader.read(folder)).hasMessageContaining("holds no .json and no .csv file");
        Path binary = Files.write(folder.resolve("a.json"), new byte[] {'[', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> reader.read(binary)).hasMessageContaining("not text in UTF-8");
        Path empty = Files.writeString(folder.resolve("b.json"), "");
        assertThatThrownBy(() -> reader.read(empty)).hasMessageContaining("b.json is empty");
        Path quoted = Files.writeString(folder.resolve("c.csv"), "id,userPrincipalName\n1,\"a");
        assertThatThrownBy(() -> reader.read(quoted)).hasMessageContaining("line 2: a quoted field does not end");
    }

    @Test
    void givesUpOnAbsurdNesting() {
        String deep = "[".repeat(10_000);
        assertThatThrownBy(() -> reader.read("{\"users\":" + deep)).isInstanceOf(TenantException.class);
    }

    @Test
    void readsBackWhatWasWritten(@TempDir Path folder) throws Exception {
        Tenant tenant = Contoso.tenant();
        String anyone = tenant.users().keySet().iterator().next();
        Tenant edited = tenant.withUser(
                        anyone,
                        user -> user.withDeleted(Instant.parse("2026-11-24T09:00:00Z"))
                                .with("extensionAttribute1", "x\"y"))
                .withAssigned(anyone, true);
        Path file = folder.resolve("tenant.json");
        for (Tenant one : List.of(tenant, edited, edited.withScope(Scope.ALL), tenant.withScope(Scope.ASSIGNED))) {
            new TenantWriter().write(file, one);
            assertThat(new TenantReader().read(file)).isEqualTo(one);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void makesTheSameTenantFromTheSameSeed() throws Exception {
        byte[] once = made(7);
        assertThat(made(7)).isEqualTo(once);
        assertThat(made(8)).isNotEqualTo(once);
        Tenant tenant = reader.read(new String(once, StandardCharsets.UTF_8));
        assertThat(tenant.users()).hasSize(500);
        assertThat(tenant.groups()).hasSize(21);
        assertThat(tenant.usersInScope()).hasSize(500);
    }

    private static byte[] made(long seed) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TenantMaker(new Random(seed)).write(500, 20, 10, out);
        return out.toByteArray();
    }

    @Test
    void namesEveryFieldToSelectWhereTheIdIsMissing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("graph.json"), "{\"users\":[{\"userPrincipalName\":\"a@x\"}]}");
        assertThatThrownBy(() -> new TenantReader().read(file))
                .hasMessageContaining(
                        "has no id. Export it with $select=id,userPrincipalName,accountEnabled,displayName");
    }
}
