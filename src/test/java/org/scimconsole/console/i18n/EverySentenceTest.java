package org.scimconsole.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads the sentences out of the sources, since nobody can provoke them all, and asks for each in German. */
class EverySentenceTest {
    private static final Path MAIN = Path.of("src", "main", "java", "org", "scimconsole");
    private static final Said GERMAN = new Said(Messages.load(Locale.GERMANY, List.of("said")));

    /** What stands for a value that is known only when the sentence is said. */
    private static final String VALUE = "4711";

    private static final Pattern SENTENCE = Pattern.compile("(?s)(\\p{Lu}|" + VALUE + "|['\"]).*\\s.*\\s.*\\.");

    /** What a console page can be told by the service, by a file it reads, and by what opens the embedded service. */
    private static final List<String> HEARD = List.of(
            "client",
            "directory",
            "entra",
            "scim",
            "server",
            "store",
            "console/backend",
            "app/EmbeddedBackend.java",
            "app/SampleTenant.java",
            "app/RunningService.java",
            "app/Faults.java");

    /** What no page shows, or shows in its own words. */
    private static final List<String> NOT_SHOWN = List.of(
            // has keys of its own in a bundle, as every phrase has
            "MappingProblem.java",
            "MappingFinding.java",
            "Requirement.java",
            "Fault.java",
            "Rhythm.java",
            // answers a script, a monitor or a reader of the schemas
            "UserSchema.java",
            "EnterpriseUserSchema.java",
            "GroupSchema.java",
            "CommonAttributes.java",
            "Discovery.java",
            "Metrics.java",
            "ReportHtml.java",
            "Plan.java",
            "CycleSummary.java",
            "CycleStateFile.java",
            "GroupsPatch.java",
            "BulkRoutes.java",
            "MeRoutes.java",
            // told to whoever starts the service or restores its database, on the command line
            "ClientAddress.java",
            "PemCertificate.java",
            "RateLimit.java",
            "SqliteBackup.java",
            "SqliteRestore.java",
            // nobody is there any more to be told
            "CountedText.java",
            "FileSecrets.java");

    @Test
    void whatReachesTheConsoleIsKnownInGerman() throws IOException {
        List<String> english = new ArrayList<>();
        for (String sentence : sentences()) {
            String german = GERMAN.text(sentence);
            if (Stream.of(sentence.split("(?<=\\.) ")).anyMatch(part -> part.contains(" ") && german.contains(part))) {
                english.add(german);
            }
        }
        assertThat(english)
                .as("what no pattern in said.properties knows, or only a part of")
                .isEmpty();
    }

    @Test
    void readsTheSentencesOutOfTheSources() throws IOException {
        assertThat(sentences())
                .hasSizeGreaterThan(300)
                .contains("The address is empty.", "A group named 4711 exists already; choose another name.");
    }

    private static List<String> sentences() throws IOException {
        List<String> found = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> all = Files.walk(MAIN)) {
            var sources = files.getJavaFileObjectsFromPaths(
                    all.filter(EverySentenceTest::heard).sorted().toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            for (CompilationUnitTree unit : task.parse()) {
                new Sentences(found).scan(unit, null);
            }
        }
        return found;
    }

    private static boolean heard(Path file) {
        String path = MAIN.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.endsWith("Phrase.java")
                && HEARD.stream().anyMatch(path::startsWith)
                && !NOT_SHOWN.contains(file.getFileName().toString());
    }

    /** Collects what is put together of texts and values, each way it can come out. */
    private static final class Sentences extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final List<String> found;

        Sentences(List<String> found) {
            this.found = found;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String what = call.getMethodSelect().toString();
            return what.startsWith("LOG.") || what.startsWith("log().")
                    ? null
                    : super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            return note(literal);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
            return sum.getKind() == Tree.Kind.PLUS ? note(sum) : super.visitBinary(sum, null);
        }

        @Override
        public @Nullable Void visitConditionalExpression(ConditionalExpressionTree either, @Nullable Void nothing) {
            return note(either);
        }

        private @Nullable Void note(Tree tree) {
            ways(tree).stream().filter(way -> SENTENCE.matcher(way).matches()).forEach(found::add);
            return null;
        }

        private List<String> ways(Tree tree) {
            if (tree instanceof LiteralTree literal) {
                return List.of(String.valueOf(literal.getValue()));
            }
            if (tree instanceof ParenthesizedTree inside) {
                return ways(inside.getExpression());
            }
            if (tree instanceof ConditionalExpressionTree either) {
                return Stream.of(either.getTrueExpression(), either.getFalseExpression())
                        .flatMap(each -> ways(each).stream())
                        .toList();
            }
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                List<String> ends = ways(sum.getRightOperand());
                return ways(sum.getLeftOperand()).stream()
                        .flatMap(left -> ends.stream().map(left::concat))
                        .toList();
            }
            scan(tree, null); // what is handed to a method may be a sentence of its own
            return List.of(VALUE);
        }
    }
}
