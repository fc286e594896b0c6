package org.scimconsole.scim.schema;

import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.schema.Attribute.Returned;
import org.scimconsole.scim.schema.Attribute.Uniqueness;

/** The attributes that every resource has (RFC 7643 section 3.1). */
final class CommonAttributes {

    private CommonAttributes() {}

    /** @return whether discovery documents leave the attribute out, as RFC 7643 section 3.1 has it */
    static boolean includes(String name) {
        return name.equals("schemas") || name.equals("id") || name.equals("meta");
    }

    /** @return the common attributes followed by the type's own */
    static List<Attribute> and(Attribute... own) {
        List<Attribute> all = new ArrayList<>();
        all.add(Attribute.reference("schemas", "The schemas that define what the resource holds.", "uri")
                .many()
                .must()
                .returned(Returned.ALWAYS));
        all.add(Attribute.string("id", "The service's identifier of the resource; it never changes.")
                .exact()
                .readOnly()
                .unique(Uniqueness.SERVER)
                .returned(Returned.ALWAYS));
        all.add(Attribute.string("externalId", "The identity provider's identifier of the resource.")
                .exact());
        all.addAll(List.of(own));
        all.add(Attribute.complex(
                        "meta",
                        "What the service knows about the resource.",
                        Attribute.string("resourceType", "The type of the resource.")
                                .exact()
                                .readOnly(),
                        Attribute.dateTime("created", "When the resource was made.")
                                .readOnly(),
                        Attribute.dateTime("lastModified", "When the resource last changed.")
                                .readOnly(),
                        Attribute.reference("location", "The address of the resource.", "uri")
                                .readOnly(),
                        Attribute.string("version", "The ETag of the resource.")
                                .exact()
                                .readOnly())
                .readOnly());
        return all;
    }
}
