package org.scimconsole.entra.tenant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;

/** Writes a tenant in the JSON of Microsoft Graph that {@link TenantReader} reads; what is read back is equal. */
public final class TenantWriter {
    /** Where Graph and Entra's mapping page call the same thing differently. */
    private static final Map<String, String> GRAPH_NAMES = Map.of(
            "mobile", "mobilePhone",
            "physicalDeliveryOfficeName", "officeLocation",
            "facsimileTelephoneNumber", "faxNumber");

    /**
     * Writes a file; it appears only when it is whole.
     *
     * @param path where; replaced when it exists
     * @param tenant what
     */
    public void write(Path path, Tenant tenant) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder == null ? Path.of(".") : folder, "tenant", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    JsonGenerator json = new JsonFactory().createGenerator(out)) {
                write(json, tenant);
            }
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(JsonGenerator json, Tenant tenant) throws IOException {
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("scope", tenant.scope().name());
        json.writeArrayFieldStart("users");
        for (TenantUser user : tenant.users().values()) {
            write(json, user);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        for (TenantGroup group : tenant.groups().values()) {
            json.writeStartObject();
            json.writeStringField("id", group.id());
            json.writeStringField("displayName", group.displayName());
            json.writeArrayFieldStart("members");
            members(json, "#microsoft.graph.user", group.userIds());
            members(json, "#microsoft.graph.group", group.groupIds());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("assignments");
        for (String id : tenant.assigned()) {
            json.writeStartObject();
            json.writeStringField("principalId", id);
            json.writeStringField("principalType", tenant.groups().containsKey(id) ? "Group" : "User");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TenantUser user) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", user.id());
        for (Map.Entry<String, String> attribute : user.attributes().entrySet()) {
            json.writeStringField(
                    GRAPH_NAMES.getOrDefault(attribute.getKey(), attribute.getKey()), attribute.getValue());
        }
        json.writeBooleanField("accountEnabled", user.accountEnabled());
        if (user.deletedAt() != null) {
            json.writeStringField("deletedDateTime", user.deletedAt().toString());
        }
        if (user.managerId() != null) {
            json.writeObjectFieldStart("manager");
            json.writeStringField("id", user.managerId());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, String type, Collection<String> ids) throws IOException {
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("@odata.type", type);
            json.writeStringField("id", id);
            json.writeEndObject();
        }
    }
}
