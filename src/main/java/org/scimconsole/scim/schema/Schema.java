package org.scimconsole.scim.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema: a URN and the attributes it defines (RFC 7643 section 7). */
public final class Schema {

    private final String id;
    private final String name;
    private final String description;
    private final List<Attribute> attributes;
    private final Map<String, Attribute> byLowerCaseName;

    /**
     * @param id the URN
     * @param name the name for people
     */
    public Schema(String id, String name, String description, List<Attribute> attributes) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.attributes = List.copyOf(attributes);
        this.byLowerCaseName = attributes.stream()
                .collect(Collectors.toUnmodifiableMap(a -> a.name().toLowerCase(Locale.ROOT), Function.identity()));
    }

    /** @return the URN */
    public String id() {
        return id;
    }

    /** @return the name for people */
    public String name() {
        return name;
    }

    /** @return what it is for */
    public String description() {
        return description;
    }

    /** @return the attributes, in the order they are shown */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** @return the attribute of that name ignoring case, or null */
    public @Nullable Attribute find(String attribute) {
        return byLowerCaseName.get(attribute.toLowerCase(Locale.ROOT));
    }
}
