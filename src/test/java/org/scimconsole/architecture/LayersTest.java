package org.scimconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.scimconsole.architecture.ProductClasses.ROOT;
import static org.scimconsole.architecture.ProductClasses.check;
import static org.scimconsole.architecture.ProductClasses.layers;
import static org.scimconsole.architecture.ProductClasses.noClassSubjectTo;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.scimconsole.ArchitectureExemption.Rule;

/** Who may use whom. */
class LayersTest {

    @Test
    void everyClassBelongsToALayer() {
        check(classes()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".Launcher")
                .and()
                .haveNameNotMatching("org\\.scimconsole\\.(ArchitectureExemption.*|package-info)")
                .should()
                .resideInAnyPackage(
                        layers("app", "model", "scim", "directory", "store", "server", "client", "entra", "console"))
                .because("a class without a layer is a class without rules"));
    }

    @Test
    void layersFormNoCircle() {
        check(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("layers that need each other can neither be understood nor replaced one at a time"));
    }

    @Test
    void packagesOfScimFormNoCircle() {
        check(slices().matching(ROOT + ".scim.(**)")
                .should()
                .beFreeOfCycles()
                .because("SCIM is a small language; its parts are read in order"));
    }

    @Test
    void modelNeedsNothingButTheJdk() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT, ROOT + ".model..")
                .because("every layer speaks of users and groups, so they must cost nothing to depend on"));
    }

    @Test
    void scimIsDataAndPureFunctions() {
        check(noClassSubjectTo(Rule.LAYERS)
                .and()
                .resideInAPackage(ROOT + ".scim..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.nio.file..", "java.net.http..", "javax.net..", "javafx..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.File.*|java\\.net\\.Socket|java\\.net\\.URLConnection")
                .because(
                        "a filter or a patch gives the same result everywhere, whatever the disk or the network does"));
    }

    @Test
    void appIsUsedByNobody() {
        check(usedOnlyBy("app")
                .because("the composition root knows everyone; whoever knows it would know everyone too"));
    }

    @Test
    void onlyTheLauncherAndNobodyElseStandsAboveTheLayers() {
        check(noClassSubjectTo(Rule.LAYERS)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".Launcher")
                .because("the start of the program is not a service to others"));
    }

    @Test
    void consoleIsUsedOnlyByApp() {
        check(usedOnlyBy("console", "app").because("a service without a window must not need one"));
    }

    @Test
    void serverIsUsedOnlyByApp() {
        check(
                usedOnlyBy("server", "app")
                        .because(
                                "the console speaks HTTP to the service also in one process, so there is one path to get right"));
    }

    @Test
    void storeIsUsedOnlyByApp() {
        check(usedOnlyBy("store", "app").because("which database there is, is decided in one place"));
    }

    @Test
    void entraIsUsedOnlyByAppAndItsOwnPage() {
        check(usedOnlyBy("entra", "app", "console.entra")
                .because("the simulator is an outsider to the service, as Entra is"));
    }

    @Test
    void clientIsUsedOnlyByThoseWhoCallOut() {
        check(usedOnlyBy("client", "app", "console", "entra").because("the service calls nobody"));
    }

    @Test
    void directoryIsUsedOnlyByAppServerAndStore() {
        check(usedOnlyBy("directory", "app", "server", "store")
                .because("whoever is outside reaches Split's rules over HTTP and cannot go around them"));
    }

    @Test
    void scimIsNotUsedByTheConsole() {
        check(noClassSubjectTo(Rule.LAYERS)
                .and()
                .resideInAPackage(ROOT + ".console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".scim..")
                .because("pages show what the service answers; they do not interpret the protocol"));
    }

    @Test
    void directoryKnowsNoDatabaseAndNoWire() {
        check(noClassSubjectTo(Rule.LAYERS)
                .and()
                .resideInAPackage(ROOT + ".directory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.nio.file..")
                .because("what Split permits does not depend on how it is stored or sent"));
    }

    private static ArchRule usedOnlyBy(String layer, String... users) {
        String[] allowed = new String[users.length + 1];
        allowed[0] = layer;
        System.arraycopy(users, 0, allowed, 1, users.length);
        return noClassSubjectTo(Rule.LAYERS)
                .and()
                .resideOutsideOfPackages(layers(allowed))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Launcher")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + layer + "..");
    }
}
