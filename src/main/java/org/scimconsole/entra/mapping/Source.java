package org.scimconsole.entra.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.tenant.TenantObject;

/** Where a mapping takes its value from. */
public sealed interface Source {

    /**
     * @param of whose: a person's or a group's
     * @param softDeleted Entra's {@code IsSoftDeleted}: unassigned, out of scope, disabled or deleted
     * @return the value, or null; Entra never sends null
     */
    @Nullable
    String value(TenantObject of, boolean softDeleted);

    /** @return as the mapping page shows it */
    String text();

    /** @return the names of the attributes that it reads */
    List<String> attributes();

    /**
     * Reads what {@link #text} writes: {@code displayName}, {@code "constant"} or a function such as {@code
     * Coalesce([mail], [userPrincipalName])}.
     *
     * @param text in the notation of the mapping page
     * @throws UnreadableMappingException with a sentence when it is none
     */
    static Source parse(String text) {
        return new SourceParser(text).parse();
    }

    /**
     * Mapping type Direct.
     *
     * @param name of the attribute
     */
    record Direct(String name) implements Source {
        @Override
        public @Nullable String value(TenantObject of, boolean softDeleted) {
            return name.equalsIgnoreCase("IsSoftDeleted") ? (softDeleted ? "True" : "False") : of.attribute(name);
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public List<String> attributes() {
            return List.of(name);
        }
    }

    /**
     * Mapping type Constant.
     *
     * @param constant always this
     */
    record Constant(String constant) implements Source {
        @Override
        public String value(TenantObject of, boolean softDeleted) {
            return constant;
        }

        @Override
        public String text() {
            return "\"" + constant.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        @Override
        public List<String> attributes() {
            return List.of();
        }
    }

    /**
     * Mapping type Expression, such as {@code Switch([IsSoftDeleted], , "False", "True", "True", "False")}, which is why
     * booleans arrive as strings.
     *
     * @param function which
     * @param arguments in order, as many as the function takes
     */
    record Call(Function function, List<Source> arguments) implements Source {
        @Override
        public @Nullable String value(TenantObject of, boolean softDeleted) {
            List<@Nullable String> values = new ArrayList<>();
            for (Source argument : arguments) {
                values.add(argument.value(of, softDeleted));
            }
            return function.apply(values);
        }

        @Override
        public String text() {
            return arguments.stream().map(Call::argument).collect(Collectors.joining(", ", function.text() + "(", ")"));
        }

        @Override
        public List<String> attributes() {
            return arguments.stream()
                    .flatMap(argument -> argument.attributes().stream())
                    .distinct()
                    .toList();
        }

        private static String argument(Source argument) {
            if (argument instanceof Direct direct) {
                return "[" + direct.name() + "]";
            }
            if (argument instanceof Constant literal) {
                String constant = literal.constant();
                return constant.isEmpty() || constant.matches("\\d+") ? constant : argument.text();
            }
            return argument.text();
        }
    }
}
