package org.scimconsole.console.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.list.Cells;

/** Files as Entra would export them after the sample tenant was pushed, for the pages that read such files. */
final class SampleFiles {
    private static final int LINES = 200;

    private final AdminApi api;
    private final Path folder;

    /** @param folder where they are written; exists */
    SampleFiles(AdminApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /** Entra's log of the latest changes, and three lines that only Entra knows. */
    Path log() throws IOException {
        StringBuilder csv = new StringBuilder(Cells.csv(List.of(
                "Date (UTC)",
                "Id",
                "Change Id",
                "Action",
                "Status",
                "Error Code",
                "Status Reason",
                "Source Id",
                "Source Display Name",
                "Source Identity Type",
                "Target Id")));
        Instant last = Instant.EPOCH;
        int number = 0;
        for (LogEntry entry : entries().items()) {
            LogSubject subject = entry.subject();
            if (!entry.method().equals("GET") && subject != null) {
                number++;
                last = last.isAfter(entry.at()) ? last : entry.at();
                boolean refused = entry.status() >= 300;
                csv.append(line(
                        entry.at(),
                        number,
                        action(entry.method()),
                        refused ? "Failure" : "Success",
                        refused ? "SystemForCrossDomainIdentityManagementBadRequest" : "",
                        refused ? or(entry.message()) : "",
                        or(subject.externalId()),
                        or(subject.name()),
                        subject.type().toLowerCase(Locale.ROOT),
                        or(subject.id())));
            }
        }
        String skipped = "The user is not assigned to the application, so nothing was sent.";
        csv.append(line(last, 901, "Create", "Success", "", "", "object-1", "Nora Haddad", "user", ""))
                .append(line(last, 902, "Create", "Success", "", "", "object-2", "Tomás Rivera", "user", ""))
                .append(line(last, 903, "Other", "Skipped", "", skipped, "object-3", "Sam Rivers", "user", ""));
        return Files.writeString(folder.resolve("ProvisioningLogs.csv"), csv);
    }

    /** Most of the people here as the assignments of the application, and one who never came. */
    Path assignments() throws IOException {
        StringBuilder csv = new StringBuilder(
                Cells.csv(List.of("Object Id", "Display Name", "User Principal Name", "Object Type")));
        int number = 0;
        for (UserRow user : people().items()) {
            number++;
            if (number % 5 != 0 || !drawable(user.displayName())) {
                csv.append(Cells.csv(List.of("object-" + number, user.displayName(), user.userName(), "User")));
            }
        }
        csv.append(Cells.csv(List.of("object-901", "Nora Haddad", "nora.haddad@contoso.example", "User")));
        return Files.writeString(folder.resolve("Assignments.csv"), csv);
    }

    /** Whether the bundled fonts have every letter; the machine that draws may have no others. */
    private static boolean drawable(String name) {
        return name.codePoints()
                .noneMatch(letter -> Character.isIdeographic(letter)
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA);
    }

    private Listing<UserRow> people() {
        try {
            return api.users(new UserQuery("", List.of(), null, null, null, LINES, null));
        } catch (ApiException e) {
            throw new IllegalStateException("The people could not be read: " + e.sentence(), e);
        }
    }

    private Listing<LogEntry> entries() {
        try {
            return api.provisioningLog(
                    new LogQuery(null, null, null, null, null, null, null, null, false, LINES, null));
        } catch (ApiException e) {
            throw new IllegalStateException("The log could not be read: " + e.sentence(), e);
        }
    }

    private static String line(
            Instant at,
            int number,
            String action,
            String status,
            String code,
            String reason,
            String source,
            String name,
            String type,
            String target) {
        String when = at.minus(Duration.ofSeconds(1)).toString();
        return Cells.csv(List.of(
                when, "line-" + number, "change-" + number, action, status, code, reason, source, name, type, target));
    }

    private static String action(String method) {
        return switch (method) {
            case "POST" -> "Create";
            case "DELETE" -> "Delete";
            default -> "Update";
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
