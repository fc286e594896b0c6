package org.scimconsole.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.scimconsole.ArchitectureExemption;
import org.scimconsole.ArchitectureExemption.Rule;

/** The compiled product, read once for all rules, and the words that the rules share. */
final class ProductClasses {
    static final String ROOT = "org.scimconsole";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private ProductClasses() {}

    /** @return the beginning of a rule about the classes that bear no exemption from it */
    static GivenClassesConjunction noClassSubjectTo(Rule rule) {
        return ArchRuleDefinition.noClasses().that(areSubjectTo(rule));
    }

    static DescribedPredicate<JavaClass> areSubjectTo(Rule rule) {
        return DescribedPredicate.describe("bear no exemption from " + rule, type -> !exempt(type, rule));
    }

    /** @return package patterns of layers or their parts, such as {@code store} or {@code console.fx} */
    static String[] layers(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(ALL);
    }

    private static boolean exempt(JavaClass type, Rule rule) {
        if (exemptions(type).anyMatch(found -> found.equals(rule.name()))) {
            return true;
        }
        Optional<JavaClass> outer = type.getEnclosingClass();
        return outer.isPresent() && exempt(outer.get(), rule);
    }

    private static Stream<String> exemptions(JavaClass type) {
        Stream<JavaAnnotation<?>> one = type.tryGetAnnotationOfType(ArchitectureExemption.class.getName()).stream()
                .map(annotation -> (JavaAnnotation<?>) annotation);
        Stream<JavaAnnotation<?>> several =
                type.tryGetAnnotationOfType(ArchitectureExemption.Several.class.getName()).stream()
                        .flatMap(annotation ->
                                Arrays.stream((Object[]) annotation.get("value").orElseThrow()))
                        .map(annotation -> (JavaAnnotation<?>) annotation);
        return Stream.concat(one, several)
                .map(annotation -> ((JavaEnumConstant) annotation.get("from").orElseThrow()).name());
    }
}
