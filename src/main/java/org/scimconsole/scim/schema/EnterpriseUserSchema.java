package org.scimconsole.scim.schema;

import java.util.List;

/** The enterprise extension of users (RFC 7643 section 4.3). */
final class EnterpriseUserSchema {

    static final String URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private EnterpriseUserSchema() {}

    static Schema make() {
        return new Schema(
                URN,
                "EnterpriseUser",
                "A person as part of an enterprise",
                List.of(
                        Attribute.string("employeeNumber", "The identifier the organisation gave the person."),
                        Attribute.string("costCenter", "The cost centre."),
                        Attribute.string("organization", "The organisation."),
                        Attribute.string("division", "The division."),
                        Attribute.string("department", "The department."),
                        Attribute.complex(
                                "manager",
                                "The person's manager.",
                                Attribute.string("value", "The id of the manager.")
                                        .exact(),
                                Attribute.reference("$ref", "The address of the manager.", "User"),
                                Attribute.string("displayName", "The manager's name.")
                                        .readOnly())));
    }
}
