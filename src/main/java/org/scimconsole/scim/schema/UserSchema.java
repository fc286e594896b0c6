package org.scimconsole.scim.schema;

import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.schema.Attribute.Uniqueness;

/** The User schema (RFC 7643 section 4.1), without what this service does not keep: {@code password}. */
final class UserSchema {

    static final String URN = "urn:ietf:params:scim:schemas:core:2.0:User";

    private UserSchema() {}

    static Schema make() {
        return new Schema(
                URN,
                "User",
                "A person",
                CommonAttributes.and(
                        Attribute.string("userName", "The name the person signs in with; unique ignoring case.")
                                .must()
                                .unique(Uniqueness.SERVER),
                        Attribute.complex(
                                "name",
                                "The parts of the person's name.",
                                Attribute.string("formatted", "The whole name, ready to show."),
                                Attribute.string("familyName", "The family name."),
                                Attribute.string("givenName", "The given name."),
                                Attribute.string("middleName", "The middle names."),
                                Attribute.string("honorificPrefix", "The title in front of the name."),
                                Attribute.string("honorificSuffix", "The suffix behind the name.")),
                        Attribute.string("displayName", "The name to show."),
                        Attribute.string("nickName", "The casual way to address the person."),
                        Attribute.reference("profileUrl", "The address of the person's page.", "external"),
                        Attribute.string("title", "The person's title, such as Vice President."),
                        Attribute.string("userType", "The relation to the organisation, such as Contractor."),
                        Attribute.string("preferredLanguage", "The languages preferred, as in Accept-Language."),
                        Attribute.string("locale", "The location that decides currency, dates and numbers."),
                        Attribute.string("timezone", "The time zone, such as Europe/Berlin."),
                        Attribute.bool("active", "Whether the person may sign in."),
                        values(
                                "emails",
                                "E-mail addresses; the one of type work is the key for a person.",
                                "An e-mail address.",
                                "work",
                                "home",
                                "other"),
                        values(
                                "phoneNumbers",
                                "Telephone numbers, kept as sent.",
                                "A telephone number.",
                                "work",
                                "home",
                                "mobile",
                                "fax",
                                "pager",
                                "other"),
                        values(
                                "ims",
                                "Instant messaging addresses.",
                                "An address.",
                                "aim",
                                "gtalk",
                                "icq",
                                "xmpp",
                                "msn",
                                "skype",
                                "qq",
                                "yahoo"),
                        photos(),
                        addresses(),
                        groups(),
                        values("entitlements", "Things the person is entitled to.", "An entitlement."),
                        values("roles", "What the person is, such as Student.", "A role."),
                        certificates()));
    }

    private static Attribute values(String name, String description, String valueDescription, String... types) {
        List<Attribute> parts = new ArrayList<>();
        parts.add(Attribute.string("value", valueDescription));
        parts.addAll(List.of(rest(types)));
        return Attribute.complex(name, description, parts.toArray(Attribute[]::new))
                .many();
    }

    private static Attribute[] rest(String... types) {
        return new Attribute[] {
            Attribute.string("display", "A name to show for the value."),
            Attribute.string("type", "What the value is for.").suggests(types),
            Attribute.bool("primary", "Whether this is the preferred value; at most one is.")
        };
    }

    private static Attribute photos() {
        Attribute[] rest = rest("photo", "thumbnail");
        return Attribute.complex(
                        "photos",
                        "Addresses of pictures of the person.",
                        Attribute.reference("value", "The address of a picture.", "external"),
                        rest[0],
                        rest[1],
                        rest[2])
                .many();
    }

    private static Attribute certificates() {
        Attribute[] rest = rest();
        return Attribute.complex(
                        "x509Certificates",
                        "Certificates of the person.",
                        Attribute.binary("value", "A certificate in DER, base64."),
                        rest[0],
                        rest[1],
                        rest[2])
                .many();
    }

    private static Attribute addresses() {
        return Attribute.complex(
                        "addresses",
                        "Postal addresses.",
                        Attribute.string("formatted", "The whole address, ready to show."),
                        Attribute.string("streetAddress", "Street and number."),
                        Attribute.string("locality", "The city."),
                        Attribute.string("region", "The state or region."),
                        Attribute.string("postalCode", "The postal code."),
                        Attribute.string("country", "The country."),
                        Attribute.string("type", "What the address is for.").suggests("work", "home", "other"),
                        Attribute.bool("primary", "Whether this is the preferred address; at most one is."))
                .many();
    }

    private static Attribute groups() {
        return Attribute.complex(
                        "groups",
                        "The groups the person is a direct member of; changed at the group.",
                        Attribute.string("value", "The id of the group.")
                                .exact()
                                .readOnly(),
                        Attribute.reference("$ref", "The address of the group.", "Group")
                                .readOnly(),
                        Attribute.string("display", "The name of the group.").readOnly(),
                        Attribute.string("type", "How the person belongs to it.")
                                .readOnly()
                                .suggests("direct"))
                .many()
                .readOnly();
    }
}
