package org.scimconsole.scim.schema;

import org.scimconsole.scim.schema.Attribute.Mutability;

/** The Group schema (RFC 7643 section 4.2). */
final class GroupSchema {

    static final String URN = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private GroupSchema() {}

    static Schema make() {
        return new Schema(
                URN,
                "Group",
                "A group of people",
                CommonAttributes.and(
                        Attribute.string(
                                        "displayName", "The name of the group; unique ignoring case, as Entra demands.")
                                .must()
                                .unique(Attribute.Uniqueness.SERVER),
                        Attribute.complex(
                                        "members",
                                        "The members of the group.",
                                        Attribute.string("value", "The id of the member.")
                                                .exact()
                                                .mutability(Mutability.IMMUTABLE),
                                        Attribute.reference("$ref", "The address of the member.", "User")
                                                .mutability(Mutability.IMMUTABLE),
                                        Attribute.string("display", "The name of the member.")
                                                .readOnly(),
                                        Attribute.string("type", "The type of the member.")
                                                .mutability(Mutability.IMMUTABLE)
                                                .suggests("User"))
                                .many()));
    }
}
