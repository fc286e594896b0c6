package org.scimconsole.scim.schema;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attribute and its characteristics (RFC 7643 sections 2.2 and 7). Immutable; the methods named like a
 * characteristic answer a changed copy, so that a schema reads as a table.
 *
 * @param name in the schema's spelling; compared ignoring case
 * @param canonicalValues the values that are suggested; others are accepted and kept
 * @param referenceTypes for references: what is pointed at
 * @param subAttributes for complex attributes: their parts
 */
public record Attribute(
        String name,
        Type type,
        boolean multiValued,
        String description,
        boolean required,
        boolean caseExact,
        Mutability mutability,
        Returned returned,
        Uniqueness uniqueness,
        List<String> canonicalValues,
        List<String> referenceTypes,
        List<Attribute> subAttributes) {

    /** The data types (RFC 7643 section 2.3). */
    public enum Type {
        STRING("string"),
        BOOLEAN("boolean"),
        DECIMAL("decimal"),
        INTEGER("integer"),
        DATE_TIME("dateTime"),
        BINARY("binary"),
        REFERENCE("reference"),
        COMPLEX("complex");

        private final String wire;

        Type(String wire) {
            this.wire = wire;
        }

        /** @return the word used in schema documents */
        public String wire() {
            return wire;
        }

        /** @return whether values are JSON strings that filters compare as text */
        public boolean isText() {
            return this == STRING || this == REFERENCE || this == BINARY;
        }
    }

    /** Who may change it, and when. */
    public enum Mutability {
        READ_ONLY("readOnly"),
        READ_WRITE("readWrite"),
        IMMUTABLE("immutable"),
        WRITE_ONLY("writeOnly");

        private final String wire;

        Mutability(String wire) {
            this.wire = wire;
        }

        /** @return the word used in schema documents */
        public String wire() {
            return wire;
        }
    }

    /** When it is part of an answer. */
    public enum Returned {
        ALWAYS,
        NEVER,
        DEFAULT,
        REQUEST;

        /** @return the word used in schema documents */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far its value must differ from all others. */
    public enum Uniqueness {
        NONE,
        SERVER,
        GLOBAL;

        /** @return the word used in schema documents */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Lists are copied. */
    public Attribute {
        canonicalValues = List.copyOf(canonicalValues);
        referenceTypes = List.copyOf(referenceTypes);
        subAttributes = List.copyOf(subAttributes);
    }

    private static Attribute of(String name, Type type, String description) {
        return new Attribute(
                name,
                type,
                false,
                description,
                false,
                type == Type.REFERENCE || type == Type.BINARY,
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                Uniqueness.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /** A text, compared ignoring case unless {@link #exact()}. */
    public static Attribute string(String name, String description) {
        return of(name, Type.STRING, description);
    }

    /** Bytes in base64. */
    public static Attribute binary(String name, String description) {
        return of(name, Type.BINARY, description);
    }

    /** True or false. */
    public static Attribute bool(String name, String description) {
        return of(name, Type.BOOLEAN, description);
    }

    /** A whole number. */
    public static Attribute integer(String name, String description) {
        return of(name, Type.INTEGER, description);
    }

    /** A moment. */
    public static Attribute dateTime(String name, String description) {
        return of(name, Type.DATE_TIME, description);
    }

    /** A URI that points at one of the types. */
    public static Attribute reference(String name, String description, String... types) {
        Attribute plain = of(name, Type.REFERENCE, description);
        return plain.with(plain.canonicalValues, List.of(types), plain.subAttributes);
    }

    /** An attribute with parts. */
    public static Attribute complex(String name, String description, Attribute... parts) {
        Attribute plain = of(name, Type.COMPLEX, description);
        return plain.with(plain.canonicalValues, plain.referenceTypes, List.of(parts));
    }

    /** A copy that holds any number of values. */
    public Attribute many() {
        return with(true, required, caseExact, mutability, returned, uniqueness);
    }

    /** A copy that must have a value. */
    public Attribute must() {
        return with(multiValued, true, caseExact, mutability, returned, uniqueness);
    }

    /** A copy whose text is compared letter by letter. */
    public Attribute exact() {
        return with(multiValued, required, true, mutability, returned, uniqueness);
    }

    /** A copy with another mutability. */
    public Attribute mutability(Mutability other) {
        return with(multiValued, required, caseExact, other, returned, uniqueness);
    }

    /** A copy that only the service sets. */
    public Attribute readOnly() {
        return mutability(Mutability.READ_ONLY);
    }

    /** A copy that is returned otherwise. */
    public Attribute returned(Returned other) {
        return with(multiValued, required, caseExact, mutability, other, uniqueness);
    }

    /** A copy whose value no other resource of the service may have. */
    public Attribute unique(Uniqueness other) {
        return with(multiValued, required, caseExact, mutability, returned, other);
    }

    private Attribute with(
            boolean many, boolean must, boolean exact, Mutability change, Returned shown, Uniqueness unique) {
        return new Attribute(
                name,
                type,
                many,
                description,
                must,
                exact,
                change,
                shown,
                unique,
                canonicalValues,
                referenceTypes,
                subAttributes);
    }

    /** A copy that suggests values. */
    public Attribute suggests(String... values) {
        return with(List.of(values), referenceTypes, subAttributes);
    }

    private Attribute with(List<String> canonical, List<String> references, List<Attribute> parts) {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                required,
                caseExact,
                mutability,
                returned,
                uniqueness,
                canonical,
                references,
                parts);
    }

    /**
     * Finds a part ignoring case.
     *
     * @return the part, or null when there is none of that name
     */
    public @Nullable Attribute sub(String part) {
        for (Attribute candidate : subAttributes) {
            if (candidate.name.equalsIgnoreCase(part)) {
                return candidate;
            }
        }
        return null;
    }

    /** @return whether a bare comparison of this attribute means its {@code value} (RFC 7644 section 3.4.2.2) */
    public boolean hasDefaultValue() {
        return type == Type.COMPLEX && sub("value") != null;
    }
}
