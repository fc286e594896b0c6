package org.scimconsole.console.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.entra.tenant.Scope;

class TenantViewModelTest {
    private int made;
    private final EntraParts parts = EntraParts.connected();
    private final TenantViewModel tenant = new TenantViewModel(parts.session, () -> "new-" + ++made, parts.messages);

    @Test
    void isEmptyUntilATenantIsLoaded() {
        EntraParts fresh = new EntraParts();
        assertThat(new TenantViewModel(fresh.session, () -> "", fresh.messages)
                        .loading()
                        .state())
                .isEqualTo(Loading.State.EMPTY);
        assertThat(tenant.loading().state()).isEqualTo(Loading.State.READY);
        assertThat(tenant.countProperty().get())
                .isEqualTo("65 people and 16 groups; 63 people in scope; 0 changed since the last cycle");
    }

    @Test
    void findsPeopleAndGroupsAndSaysWhyTheyAreInScope() {
        tenant.queryProperty().set("adele");
        assertThat(tenant.rows()).singleElement().satisfies(row -> {
            assertThat(row.scope()).isEqualTo(TenantRow.InScope.THROUGH_GROUP);
            assertThat(row.through()).isNotEmpty();
        });
        tenant.queryProperty().set("security");
        tenant.groupsProperty().set(true);
        assertThat(tenant.rows()).singleElement().matches(TenantRow::group);
        tenant.scope(Scope.ALL);
        assertThat(tenant.rows().get(0).scope()).isEqualTo(TenantRow.InScope.ALL);
    }

    @Test
    void changesPeopleBetweenCyclesAndTakesItBack() {
        parts.job.play();
        TenantRow adele = parts.person("adele.vance");
        assertThat(adele.targetId()).isNotEmpty();
        tenant.rename(adele, "Adele V.");
        tenant.renameSignIn(adele, "adele.v@contoso.example");
        tenant.enable(List.of(adele), false);
        tenant.assign(List.of(adele), true);
        tenant.delete(List.of(adele));
        TenantRow changed = parts.person("adele.v@");
        assertThat(changed.name()).isEqualTo("Adele V.");
        assertThat(changed.state()).isEqualTo(TenantRow.State.DELETED);
        assertThat(changed.scope()).isEqualTo(TenantRow.InScope.ASSIGNED);
        assertThat(changed.changed()).isTrue();
        tenant.restore(List.of(changed));
        assertThat(parts.person("adele.v@").state()).isEqualTo(TenantRow.State.DISABLED);
        for (int edit = 0; edit < 6; edit++) {
            tenant.undo();
        }
        assertThat(parts.person("adele.vance").changed()).isFalse();
        assertThat(tenant.undoableProperty().get()).isFalse();
    }

    @Test
    void addsPeopleAndGroupsThatTheNextCycleCreates() {
        parts.job.play();
        assertThat(tenant.addPerson("Zoe Ash", "", "", true)).contains("sign-in name");
        assertThat(tenant.addPerson("Zoe Ash", "zoe ash", "", true)).contains("no sign-in name");
        assertThat(tenant.addPerson("Zoe Ash", "ADELE.vance@contoso.example", "", true))
                .contains("somebody else");
        assertThat(tenant.addPerson(" Zoe Ash ", "zoe.ash@contoso.example", "", true))
                .isEmpty();
        assertThat(tenant.addPerson("Left Out", "left.out@contoso.example", "l@o.example", false))
                .isEmpty();
        assertThat(tenant.addGroup(" ", true)).contains("name of the group");
        assertThat(tenant.addGroup("Newcomers", true)).isEmpty();
        tenant.member(tenant.chosenProperty().get(), parts.person("zoe.ash").id(), true);
        parts.job.play();
        assertThat(parts.scim
                        .user("zoe.ash@contoso.example")
                        .path("displayName")
                        .asText())
                .isEqualTo("Zoe Ash");
        assertThat(parts.scim.members(parts.scim.group("Newcomers"))).hasSize(1);
        assertThat(parts.person("left.out").targetId()).isEmpty();
        tenant.undo();
        tenant.undo();
        assertThat(tenant.rows()).noneMatch(row -> row.name().equals("Newcomers"));
    }

    @Test
    void closesTheDetailOfWhoeverIsGone() {
        TenantRow adele = parts.person("adele.vance");
        tenant.chosenProperty().set(adele.id());
        assertThat(tenant.sheet().facts()).extracting(TenantSheet.Fact::name).contains("objectId", "mail");
        tenant.deleteForGood(List.of(adele));
        assertThat(tenant.chosenProperty().get()).isEmpty();
    }

    @Test
    void changesTheMembersOfAGroup() {
        tenant.groupsProperty().set(true);
        TenantRow group = tenant.rows().get(0);
        TenantRow stranger = tenant.candidates(group.id(), "").get(0);
        tenant.member(group.id(), stranger.id(), true);
        tenant.chosenProperty().set(group.id());
        assertThat(tenant.sheet().members()).extracting(TenantSheet.Member::id).contains(stranger.id());
        tenant.member(group.id(), stranger.id(), false);
        assertThat(tenant.sheet().members()).extracting(TenantSheet.Member::id).doesNotContain(stranger.id());
    }

    @Test
    void opensAtTheNextStartWhatWasSaved(@TempDir Path folder) {
        Path file = folder.resolve("tenant.json");
        tenant.rename(parts.person("adele.vance"), "Adele V.");
        parts.files.save(file);
        assertThat(file).exists();
        assertThat(parts.told).contains("Saved to " + file + "; it is opened again at the next start.");
        EntraParts later = new EntraParts();
        parts.settings.get(TenantFiles.LAST_FILE).ifPresent(path -> later.settings.put(TenantFiles.LAST_FILE, path));
        later.files.openLast();
        assertThat(later.tenant()).isEqualTo(parts.tenant());
    }

    @Test
    void makesTheSameTenantFromTheSameNumber() {
        parts.files.make(30, 3, 5, 7);
        var first = parts.tenant();
        parts.files.make(30, 3, 5, 7);
        assertThat(parts.tenant()).isEqualTo(first);
        assertThat(first.users()).hasSize(30);
        parts.files.make(30, 3, 5, 8);
        assertThat(parts.tenant()).isNotEqualTo(first);
    }

    @Test
    void saysWhyAFileCannotBeOpenedAndKeepsTheTenant(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("users.csv"), "a,b\n1,2\n");
        parts.files.open(file);
        assertThat(parts.files.problemProperty().get())
                .isNotNull()
                .matches(why -> why.sentence().contains("no columns that are known"));
        assertThat(parts.tenant().users()).hasSize(65);
    }
}
