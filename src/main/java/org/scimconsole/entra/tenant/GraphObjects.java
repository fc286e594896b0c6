package org.scimconsole.entra.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single objects of Microsoft Graph: a user, a group, a member, an assignment. */
final class GraphObjects {
    /** Where Graph and Entra's mapping page call the same thing differently. */
    private static final Map<String, String> MAPPING_NAMES = Map.of(
            "mobilePhone", "mobile",
            "officeLocation", "physicalDeliveryOfficeName",
            "faxNumber", "facsimileTelephoneNumber",
            "id", "objectId");

    private static final int LONGEST_VALUE = 4096;

    private final TenantBuilder tenant;

    GraphObjects(TenantBuilder tenant) {
        this.tenant = tenant;
    }

    /** What a part of an export is about, when its name says so. */
    enum Kind {
        USER,
        GROUP,
        ASSIGNMENT,
        UNKNOWN
    }

    void add(JsonNode node, Kind hint, String where) throws TenantException {
        if (!node.isObject()) {
            throw new TenantException(where + " is not an object but " + kindOf(node)
                    + ". Choose an export of Microsoft Graph, which lists users and groups as objects.");
        }
        switch (hint == Kind.UNKNOWN ? recognise(node, where) : hint) {
            case USER -> addUser(node, where);
            case GROUP -> addGroup(node, where);
            default -> tenant.assign(required(node, "principalId", where));
        }
    }

    private static Kind recognise(JsonNode node, String where) throws TenantException {
        String type = node.path("@odata.type").asText("").toLowerCase(Locale.ROOT);
        if (type.endsWith(".user") || node.has("userPrincipalName")) {
            return Kind.USER;
        }
        if (node.has("principalId")) {
            return Kind.ASSIGNMENT;
        }
        if (type.endsWith(".group") || (node.has("id") && node.has("displayName"))) {
            return Kind.GROUP;
        }
        throw new TenantException(where + " is neither a user (userPrincipalName), a group (id, displayName) nor an"
                + " assignment (principalId). Export it with these fields.");
    }

    private void addUser(JsonNode node, String where) throws TenantException {
        String id = required(node, "id", where);
        required(node, "userPrincipalName", where);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String value = scalar(field.getValue());
            if (value != null && !field.getKey().startsWith("@")) {
                if (value.length() > LONGEST_VALUE) {
                    throw new TenantException(where + "." + field.getKey()
                            + " is longer than 4096 characters. Shorten it, or leave it out of the export.");
                }
                attributes.put(MAPPING_NAMES.getOrDefault(field.getKey(), field.getKey()), value);
            }
        }
        JsonNode phones = node.path("businessPhones");
        if (phones.isArray() && !phones.isEmpty() && phones.get(0).isTextual()) {
            attributes.putIfAbsent("telephoneNumber", phones.get(0).asText());
        }
        attributes.remove("objectId");
        attributes.remove("accountEnabled");
        attributes.remove("deletedDateTime");
        JsonNode manager = node.path("manager");
        String managerId = manager.isTextual() ? manager.asText() : scalar(manager.path("id"));
        tenant.add(
                new TenantUser(
                        id,
                        Map.copyOf(attributes),
                        truth(node, "accountEnabled", where),
                        deletedAt(node, where),
                        managerId),
                where);
    }

    private static @Nullable Instant deletedAt(JsonNode node, String where) throws TenantException {
        JsonNode at = node.path("deletedDateTime");
        if (at.isMissingNode() || at.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(at.asText()).toInstant();
        } catch (DateTimeParseException e) {
            throw new TenantException(where + ".deletedDateTime is no time; it must be like 2026-11-24T09:00:00Z.", e);
        }
    }

    private void addGroup(JsonNode node, String where) throws TenantException {
        String id = required(node, "id", where);
        tenant.addGroup(
                id, required(node, "displayName", where), memberIds(node.path("members"), where + ".members"), where);
    }

    /** @return the ids of a list of members: objects, bare ids, or a page of them */
    static List<String> memberIds(JsonNode given, String where) throws TenantException {
        JsonNode members = given.isObject() ? given.path("value") : given;
        if (members.isMissingNode() || members.isNull()) {
            return List.of();
        }
        if (!members.isArray()) {
            throw new TenantException(where + " is not a list but " + kindOf(members)
                    + ". Export the group with its members, as /groups/{id}/members lists them.");
        }
        List<String> ids = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            JsonNode member = members.get(i);
            ids.add(member.isTextual() ? member.asText() : required(member, "id", where + "[" + i + "]"));
        }
        return ids;
    }

    private static boolean truth(JsonNode node, String name, String where) throws TenantException {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        String text = value.asText("").toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw new TenantException(where + "." + name + " is " + kindOf(value) + "; it must be true or false.");
        }
        return text.equals("true");
    }

    private static String required(JsonNode node, String name, String where) throws TenantException {
        JsonNode value = node.path(name);
        if (value.isTextual() && !value.asText().isBlank()) {
            return value.asText();
        }
        throw new TenantException(where + " has no " + name + (value.isMissingNode() ? "" : " that is a text")
                + ". Export it with $select=" + fields(node, name) + ".");
    }

    /** $select leaves out all that it does not name, so it names all that is used. */
    private static String fields(JsonNode node, String missing) {
        if (missing.equals("principalId")) {
            return "principalId,principalType";
        }
        boolean user = missing.equals("userPrincipalName") || node.has("userPrincipalName");
        return user
                ? "id,userPrincipalName,accountEnabled,displayName,mailNickname,givenName,surname,mail,jobTitle,department,"
                        + "employeeId,preferredLanguage,officeLocation,streetAddress,city,state,postalCode,country,"
                        + "businessPhones,mobilePhone,faxNumber,companyName,userType,usageLocation,onPremisesImmutableId,"
                        + "deletedDateTime"
                : "id,displayName";
    }

    private static @Nullable String scalar(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty() ? value.asText() : null;
    }

    private static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            default -> "null";
        };
    }
}
