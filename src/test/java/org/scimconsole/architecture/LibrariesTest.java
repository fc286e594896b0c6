package org.scimconsole.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.scimconsole.architecture.ProductClasses.ROOT;
import static org.scimconsole.architecture.ProductClasses.check;
import static org.scimconsole.architecture.ProductClasses.layers;
import static org.scimconsole.architecture.ProductClasses.noClassSubjectTo;

import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scimconsole.ArchitectureExemption.Rule;

/** Which layer may touch which library. */
class LibrariesTest {

    @Test
    void sqlLivesOnlyInStore() {
        check(only(
                        List.of("store"),
                        "java.sql..",
                        "javax.sql..",
                        "org.jooq..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "org.postgresql..")
                .because("a second place with SQL is a second database to keep right"));
    }

    @Test
    void okHttpLivesOnlyInClient() {
        check(only(List.of("client"), "okhttp3..", "okio..")
                .because("time-outs, redaction and cancellation are decided once"));
    }

    @Test
    void theHttpServerLivesOnlyInServer() {
        check(only(List.of("server"), "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .because("the service could change its engine without a rule of Split's noticing"));
    }

    @Test
    void jacksonLivesOnlyWhereJsonIsRead() {
        check(only(List.of("scim", "client", "server", "entra"), "com.fasterxml.jackson..")
                .because("JSON is a wire format; the window and the command line see records"));
    }

    @Test
    void javaFxLivesOnlyInConsole() {
        check(only(
                        List.of("console"),
                        "javafx..",
                        "atlantafx..",
                        "org.controlsfx..",
                        "org.kordamp..",
                        "com.sun.glass..")
                .because("the service runs on machines that have no window system"));
    }

    @Test
    void picocliLivesOnlyInApp() {
        check(only(List.of("app"), "picocli..").because("the command line is one face among others"));
    }

    @Test
    void launcherNamesNoJavaFxClass() {
        check(noClasses()
                .that()
                .haveFullyQualifiedName(ROOT + ".Launcher")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", ROOT + ".console..")
                .because("the class path start refuses a main class that needs JavaFX, and the glass platform is chosen"
                        + " before JavaFX loads"));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(
                noClassSubjectTo(Rule.LIBRARIES)
                        .and()
                        .resideOutsideOfPackages(layers("app"))
                        .and()
                        .doNotHaveFullyQualifiedName(ROOT + ".Launcher")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .orShould()
                        .callMethod(System.class, "exit", int.class)
                        .because(
                                "results go to standard output, messages to standard error, and both are a command's to write"));
    }

    private static ClassesShouldConjunction only(List<String> homes, String... library) {
        return noClassSubjectTo(Rule.LIBRARIES)
                .and()
                .resideOutsideOfPackages(layers(homes.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }
}
