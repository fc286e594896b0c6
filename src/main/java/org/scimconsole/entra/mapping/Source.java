package org.scimconsole.entra.mapping;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.tenant.TenantUser;

/** Where a mapping takes its value from. */
public sealed interface Source {

    /**
     * @param user whose
     * @param softDeleted Entra's {@code IsSoftDeleted}: unassigned, out of scope, disabled or deleted
     * @return the value, or null; Entra never sends null
     */
    @Nullable
    String value(TenantUser user, boolean softDeleted);

    /** @return as the mapping page shows it */
    String text();

    /**
     * Mapping type Direct.
     *
     * @param name of the attribute
     */
    record Direct(String name) implements Source {
        @Override
        public @Nullable String value(TenantUser user, boolean softDeleted) {
            return user.attribute(name);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /**
     * Mapping type Constant.
     *
     * @param constant always this
     */
    record Constant(String constant) implements Source {
        @Override
        public String value(TenantUser user, boolean softDeleted) {
            return constant;
        }

        @Override
        public String text() {
            return "\"" + constant + "\"";
        }
    }

    /**
     * {@code Join(" ", [givenName], [surname])}: the values that there are, or null when there is none.
     *
     * @param separator between them
     * @param names of the attributes
     */
    record Join(String separator, List<String> names) implements Source {
        @Override
        public @Nullable String value(TenantUser user, boolean softDeleted) {
            String joined = names.stream()
                    .map(user::attribute)
                    .filter(value -> value != null && !value.isEmpty())
                    .collect(Collectors.joining(separator));
            return joined.isEmpty() ? null : joined;
        }

        @Override
        public String text() {
            return names.stream().collect(Collectors.joining("], [", "Join(\"" + separator + "\", [", "])"));
        }
    }

    /** {@code Switch([IsSoftDeleted], , "False", "True", "True", "False")}, which is why booleans arrive as strings. */
    record NotSoftDeleted() implements Source {
        @Override
        public String value(TenantUser user, boolean softDeleted) {
            return softDeleted ? "False" : "True";
        }

        @Override
        public String text() {
            return "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")";
        }
    }
}
