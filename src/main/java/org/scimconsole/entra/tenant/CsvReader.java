package org.scimconsole.entra.tenant;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Entra's CSV downloads: "Download users", "Download groups", "Download members". */
final class CsvReader {
    /** Columns of the users download, and what Entra's mapping page calls them. */
    private static final Map<String, String> USER_COLUMNS = Map.ofEntries(
            Map.entry("userPrincipalName", "userPrincipalName"),
            Map.entry("displayName", "displayName"),
            Map.entry("surname", "surname"),
            Map.entry("givenName", "givenName"),
            Map.entry("mail", "mail"),
            Map.entry("mailNickname", "mailNickname"),
            Map.entry("jobTitle", "jobTitle"),
            Map.entry("department", "department"),
            Map.entry("employeeId", "employeeId"),
            Map.entry("streetAddress", "streetAddress"),
            Map.entry("state", "state"),
            Map.entry("country", "country"),
            Map.entry("city", "city"),
            Map.entry("postalCode", "postalCode"),
            Map.entry("officeLocation", "physicalDeliveryOfficeName"),
            Map.entry("telephoneNumber", "telephoneNumber"),
            Map.entry("mobilePhone", "mobile"),
            Map.entry("userType", "userType"),
            Map.entry("companyName", "companyName"));

    private final TenantBuilder tenant;
    private final String file;

    CsvReader(TenantBuilder tenant, String file) {
        this.tenant = tenant;
        this.file = file;
    }

    /** @param group whose members these are, from the file's name, or null */
    void read(Reader text, @Nullable String group) throws IOException, TenantException {
        CsvTable table = new CsvTable(text, file);
        for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
            if (group != null || table.has("groupId")) {
                String of = group == null ? row.required("groupId") : group;
                tenant.addMembersOf(of, List.of(row.required(table.has("memberId") ? "memberId" : "id")), row.where());
            } else if (table.has("principalId")) {
                tenant.assign(row.required("principalId"));
            } else if (table.has("userPrincipalName")) {
                user(row);
            } else if (table.has("id") && table.has("displayName")) {
                tenant.addGroup(row.required("id"), row.required("displayName"), List.of(), row.where());
            } else {
                throw new TenantException(file + " has no columns that are known: users need id and userPrincipalName,"
                        + " groups id and displayName, members a file name like members-GROUP.csv.");
            }
        }
    }

    private void user(CsvTable.Row row) throws TenantException {
        row.required("userPrincipalName");
        Map<String, String> attributes = new LinkedHashMap<>();
        USER_COLUMNS.forEach((column, attribute) -> {
            String value = row.get(column);
            if (value != null) {
                attributes.put(attribute, value);
            }
        });
        String enabled = row.get("accountEnabled");
        tenant.add(
                new TenantUser(
                        row.required("id"),
                        Map.copyOf(attributes),
                        enabled == null || !enabled.toLowerCase(Locale.ROOT).equals("false"),
                        null,
                        row.get("managerId")),
                row.where());
    }
}
