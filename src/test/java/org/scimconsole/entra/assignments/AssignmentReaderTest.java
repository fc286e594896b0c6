package org.scimconsole.entra.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentReaderTest {
    @TempDir
    Path folder;

    private AssignmentList read(String... texts) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(file("list" + files.size(), text));
        }
        return new AssignmentReader().read(files);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void readsThePortalsCsvWithUsersAndGroups() throws Exception {
        AssignmentList list = read("""
                \uFEFFObject Id,Display Name,User Principal Name,Object Type
                o1,Adele Vance,adele@contoso.example,User
                o2,Retail,,Group
                o3,Backup job,,ServicePrincipal
                """);
        assertThat(list.people())
                .containsExactly(
                        new Assignment(Assignment.Kind.USER, "o1", "adele@contoso.example", "", "Adele Vance"));
        assertThat(list.groups()).extracting(Assignment::name).containsExactly("Retail");
    }

    @Test
    void readsGraphsPagesAndTakesThePrincipalNotTheAssignment() throws Exception {
        AssignmentList list = read("""
                {"@odata.nextLink":"https://graph.microsoft.com/next",
                 "value":[{"id":"a1","principalId":"o1","principalType":"User","principalDisplayName":"Adele Vance"},
                          {"id":"a2","principalId":"o1","principalType":"User","principalDisplayName":"Adele Vance","appRoleId":"r"}]}
                {"value":[{"id":"a3","principalId":"o2","principalType":"Group","principalDisplayName":"Retail"}]}
                """);
        assertThat(list.people()).extracting(Assignment::objectId).containsExactly("o1");
        assertThat(list.groups()).extracting(Assignment::objectId).containsExactly("o2");
    }

    @Test
    void addsTheMembersOfAGroupFromAFileOfTheirOwn() throws Exception {
        AssignmentList list = read(
                "[{\"principalId\":\"o2\",\"principalType\":\"Group\"}]",
                "id,userPrincipalName,displayName,userType\no5,zoe@contoso.example,Zoë,Member\n");
        assertThat(list.people()).extracting(Assignment::userPrincipalName).containsExactly("zoe@contoso.example");
    }

    @Test
    void expandsAssignedGroupsIntoTheirDirectMembers() throws Exception {
        Path list = file("app.csv", """
                Object Id,Display Name,User Principal Name,Object Type
                o1,Adele Vance,adele@contoso.example,User
                g1,Retail,,Group
                g2,Sales,,Group
                g3,Legal,,Group
                """);
        Path retail = file("members-G1.csv", """
                id,userPrincipalName,displayName,objectType
                o1,adele@contoso.example,Adele Vance,User
                o5,zoe@contoso.example,Zoe,User
                g9,,Nested,Group
                """);
        Path sales = file(
                "members_sales.json", "{\"value\":[{\"id\":\"o6\",\"userPrincipalName\":\"bo@contoso.example\"}]}");
        Path stranger = file("members-Holiday.csv", "id,userPrincipalName\no8,ed@contoso.example\n");
        AssignmentList read = new AssignmentReader().read(List.of(list, retail, sales, stranger));
        assertThat(read.people())
                .extracting(Assignment::objectId, Assignment::through)
                .containsExactly(tuple("o1", ""), tuple("o5", "Retail"), tuple("o6", "Sales"));
        assertThat(read.groups()).hasSize(3);
        assertThat(read.unread()).extracting(Assignment::name).containsExactly("Legal");
        assertThat(read.unassigned()).containsExactly("holiday");
    }

    @Test
    void readsMembersFromGraphsGroupsAndFromAColumnWithTheGroup() throws Exception {
        AssignmentList read = read(
                "[{\"principalId\":\"g1\",\"principalType\":\"Group\"},{\"principalId\":\"g2\",\"principalType\":\"Group\"}]",
                "{\"value\":[{\"id\":\"g1\",\"displayName\":\"Retail\",\"members\":[{\"id\":\"o1\"}]}]}",
                "groupId,memberId\ng2,o2\n");
        assertThat(read.people()).extracting(Assignment::objectId).containsExactly("o1", "o2");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void takesTwentyExpandedMembersForAPartOfTheGroup() throws Exception {
        String some =
                IntStream.range(0, 20).mapToObj(i -> "{\"id\":\"o" + i + "\"}").collect(Collectors.joining(","));
        String groups =
                "[{\"principalId\":\"g1\",\"principalType\":\"Group\"},{\"principalId\":\"g2\",\"principalType\":\"Group\"}]";
        String expanded = "{\"value\":[{\"id\":\"g1\",\"members\":[" + some + "]},"
                + "{\"id\":\"g2\",\"members\":[{\"id\":\"p\"}],\"members@odata.nextLink\":\"https://x\"}]}";
        AssignmentList read = read(groups, expanded);
        assertThat(read.people()).hasSize(21);
        assertThat(read.unread()).extracting(Assignment::objectId).containsExactly("g1", "g2");
        Path whole = file("members-g1.json", "{\"value\":[" + some + ",{\"id\":\"o20\"}]}");
        AssignmentList more = new AssignmentReader().read(List.of(file("a", groups), file("b", expanded), whole));
        assertThat(more.unread()).extracting(Assignment::objectId).containsExactly("g2");
    }

    @Test
    void refusesTheFirstPageOfAGroupsMembersAndOfAListBesideThem() throws Exception {
        Path list = file("list.json", "[{\"principalId\":\"g\",\"principalType\":\"Group\"}]");
        Path page = file("members-G.json", "{\"value\":[{\"id\":\"o1\"}],\"@odata.nextLink\":\"https://x\"}");
        assertThatThrownBy(() -> new AssignmentReader().read(List.of(list, page)))
                .isInstanceOf(AssignmentFileException.class)
                .hasMessageContaining("members-G.json holds the first of several pages");
        Path last = Files.writeString(
                Files.createDirectory(folder.resolve("next")).resolve("members-G.json"),
                "{\"value\":[{\"id\":\"o2\"}]}");
        assertThat(new AssignmentReader().read(List.of(list, page, last)).people())
                .hasSize(2);
        Path first = file("first.json", "{\"value\":[{\"principalId\":\"g\"}],\"@odata.nextLink\":\"https://x\"}");
        assertThatThrownBy(() -> new AssignmentReader().read(List.of(first, last)))
                .hasMessageContaining("first.json is one page of several");
    }

    @Test
    void keepsTheWarningWhenASecondPageAssignsPeopleOnly() throws Exception {
        AssignmentList list = read(
                "[{\"principalId\":\"g1\",\"principalType\":\"Group\"}]",
                "{\"value\":[{\"principalId\":\"o1\",\"principalType\":\"User\"}]}");
        assertThat(list.unread()).extracting(Assignment::objectId).containsExactly("g1");
    }

    @Test
    void listsAPersonWithoutAnIdOnceThoughTheyAreInTwoGroups() throws Exception {
        AssignmentList list = read(
                "objectId,displayName,objectType\ng1,One,Group\ng2,Two,Group\n",
                "groupId,userPrincipalName\ng1,zoe@x.example\ng2,ZOE@x.example\n");
        assertThat(list.people()).extracting(Assignment::userPrincipalName).containsExactly("zoe@x.example");
    }

    @Test
    void refusesAPageWhoseOthersAreMissing() {
        assertThatThrownBy(() -> read("{\"value\":[{\"principalId\":\"o1\"}],\"@odata.nextLink\":\"https://x\"}"))
                .isInstanceOf(AssignmentFileException.class)
                .hasMessageContaining("list0 is one page of several");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> read("Name,Days\nAdele,3\n")).hasMessageContaining("list0 is no list of assignments");
        assertThatThrownBy(() -> read("{\"hello\":1}")).hasMessageContaining("list0 is JSON, but no list");
        assertThatThrownBy(() -> read("[{")).hasMessageContaining("list0 is no valid JSON");
        assertThatThrownBy(() -> read("")).hasMessage("list0 is empty.");
        assertThatThrownBy(() -> read("objectId\n")).hasMessage("list0 assigns nobody and no group.");
        assertThatThrownBy(() -> new AssignmentReader().read(List.of(folder.resolve("gone.csv"))))
                .hasMessage("gone.csv cannot be read: it is not there.");
    }
}
