package org.scimconsole.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the compiled classes no longer show: documentation, package pages, names and sizes of the sources. */
class SourcesTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final int MOST_LINES = 300;
    private static final Pattern VAGUE_TYPE =
            Pattern.compile(".*(Utils?|Managers?|Helpers?|Impl|Dto|DTO|Info|Common|Misc)");
    private static final Set<String> VAGUE_PACKAGES =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "base", "misc", "dto");

    @Test
    void everyPublicTypeAndMethodSaysWhatItIsFor() throws IOException {
        List<String> silent = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources(MAIN).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Undocumented(documentation, silent).scan(unit, null);
            }
        }
        assertThat(silent)
                .as("each needs one sentence of documentation: what it is for, its units, errors, RFC section")
                .isEmpty();
    }

    @Test
    void everyPackageHasAPageAndIsNullMarked() throws IOException {
        Set<Path> without = new TreeSet<>();
        for (Path source : sources(MAIN).toList()) {
            Path page = source.resolveSibling("package-info.java");
            if (!Files.exists(page) || !Files.readString(page).contains("@NullMarked")) {
                without.add(source.getParent());
            }
        }
        assertThat(without)
                .as("packages without a package-info.java that says what lives there and bears @NullMarked")
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        List<Path> vague = new ArrayList<>();
        for (Path source : Stream.concat(sources(MAIN), sources(TEST)).toList()) {
            String name = source.getFileName().toString().replace(".java", "");
            boolean vaguePackage = Stream.iterate(source.getParent(), path -> path != null, Path::getParent)
                    .anyMatch(path -> path.getFileName() != null
                            && VAGUE_PACKAGES.contains(path.getFileName().toString()));
            if (vaguePackage || (VAGUE_TYPE.matcher(name).matches() && !name.equals("package-info"))) {
                vague.add(source);
            }
        }
        assertThat(vague)
                .as("names like Util, Manager, Helper, Impl, Dto, Info or common hide what a class does")
                .isEmpty();
    }

    @Test
    void filesStaySmall() throws IOException {
        List<String> long_ = new ArrayList<>();
        for (Path source : sources(MAIN).toList()) {
            long lines = Files.readAllLines(source).size();
            if (lines > MOST_LINES) {
                long_.add(source + ": " + lines + " lines");
            }
        }
        assertThat(long_)
                .as("a class that grows past %d lines is usually two", MOST_LINES)
                .isEmpty();
    }

    @Test
    void nothingIsPutOffWithoutAnIssueNumber() throws IOException {
        Pattern putOff = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b(?!\\(#\\d+\\))");
        List<String> found = new ArrayList<>();
        for (Path source : sources(MAIN).toList()) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (putOff.matcher(lines.get(i)).find()) {
                    found.add(source + ":" + (i + 1));
                }
            }
        }
        assertThat(found).as("TODO(#12) names its issue").isEmpty();
    }

    private static Stream<Path> sources(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java")).sorted().toList().stream();
        }
    }

    /** Walks through what is visible from outside a package and notes what bears no documentation. */
    private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees documentation;
        private final List<String> silent;

        Undocumented(DocTrees documentation, List<String> silent) {
            this.documentation = documentation;
            this.silent = silent;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!visible(type.getModifiers())) {
                return null;
            }
            note(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean constructor = method.getName().contentEquals("<init>");
            if (visible(method.getModifiers()) && !constructor && !overrides(method)) {
                note(method.getName() + "()");
            }
            return null; // what is inside a method is nobody's contract
        }

        private boolean visible(ModifiersTree modifiers) {
            if (modifiers.getFlags().contains(Modifier.PRIVATE)) {
                return false;
            }
            TreePath outer = getCurrentPath().getParentPath();
            boolean insideInterface = outer != null
                    && outer.getLeaf() instanceof ClassTree enclosing
                    && (enclosing.getKind() == Tree.Kind.INTERFACE || enclosing.getKind() == Tree.Kind.ANNOTATION_TYPE);
            return insideInterface || modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().endsWith("Override"));
        }

        private void note(String name) {
            if (documentation.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                silent.add(unit.getPackageName() + " "
                        + Path.of(unit.getSourceFile().getName()).getFileName() + ": " + name);
            }
        }
    }
}
