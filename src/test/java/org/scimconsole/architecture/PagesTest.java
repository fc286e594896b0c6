package org.scimconsole.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.scimconsole.architecture.ProductClasses.ROOT;
import static org.scimconsole.architecture.ProductClasses.areSubjectTo;
import static org.scimconsole.architecture.ProductClasses.check;
import static org.scimconsole.architecture.ProductClasses.layers;
import static org.scimconsole.architecture.ProductClasses.noClassSubjectTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scimconsole.ArchitectureExemption.Rule;

/** The shape of the console: FXML and controller, view model, client. */
class PagesTest {
    private static final Set<String> SHARED =
            Set.of("shell", "fx", "widget", "page", "i18n", "settings", "backend", "token", "list", "detail");

    @Test
    void viewModelsKnowNoScene() {
        check(noClassSubjectTo(Rule.PAGES)
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")
                .because("a view model is tested without a toolkit and outlives a change of looks"));
    }

    @Test
    void controllersKnowNoWire() {
        check(noClassSubjectTo(Rule.PAGES)
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".client..", ROOT + ".scim..", "com.fasterxml.jackson..")
                .because("a controller binds; what it shows was decided by its view model"));
    }

    @Test
    void controllersArePublicAndFinal() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + ".console..")
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .because("FXML bindings to a controller that is not public silently do nothing"));
    }

    @Test
    void pagesMeetOnlyInTheShell() {
        check(slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return page(type).isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(page(type));
                    }

                    @Override
                    public String getDescription() {
                        return "pages of the console";
                    }
                })
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        describe("exempt", type -> !areSubjectTo(Rule.PAGES).test(type)), describe("any", type -> true))
                .because("a page can be read, tested and removed without the others"));
    }

    @Test
    void theToolkitsThreadIsKnownOnlyToFx() {
        check(noClassSubjectTo(Rule.THREADS)
                .and()
                .resideOutsideOfPackages(layers("console.fx", "app"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javafx.concurrent..")
                .because("one class that knows the thread rule can be tested; thirty cannot"));
    }

    private static String page(JavaClass type) {
        String prefix = ROOT + ".console.";
        if (!type.getPackageName().startsWith(prefix)) {
            return "";
        }
        String first = type.getPackageName().substring(prefix.length()).split("\\.", 2)[0];
        return SHARED.contains(first) ? "" : first;
    }
}
