package org.scimconsole.server.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes as a request to a started service are answered: never by a fault of ours, never not at all, and what is
 * refused has left nothing behind, while what was changed stands in the history.
 */
class RequestFuzzTest {
    private static final Pattern STATUS = Pattern.compile("\\AHTTP/1\\.1 (\\d{3}) ");

    @TempDir
    private static Path folder;

    private static @Nullable FuzzedService service;

    @AfterAll
    static void stop() throws SQLException {
        if (service != null) {
            service.close();
        }
    }

    /** Started by the first request, when the code that is to be watched is not loaded yet. */
    private static FuzzedService service() throws SQLException {
        if (service == null) {
            service = new FuzzedService(folder);
        }
        return service;
    }

    @FuzzTest(maxDuration = "5s")
    @DictionaryEntries({
        "{u}",
        "{g}",
        "\"op\":\"add\"",
        "\"op\":\"remove\"",
        "\"op\":\"replace\"",
        "\"path\":\"members\"",
        "\"value\":",
        "\"active\":\"False\"",
        "\"schemas\":[",
        "\"Operations\":[",
        "\"bulkId\":\"a\"",
        "bulkId:a",
        "\"members\":[{\"value\":\"{u}\"}]",
        "?filter=",
        "&count=",
        "&cursor=",
        "&startIndex=",
        "&attributes=",
        "&excludedAttributes=",
        "&sortBy=",
        "sortOrder=descending",
        "If-Match: W/\"1\"",
        "If-None-Match: *",
        "Content-Type: application/json",
        "/.search",
        "/Bulk",
        "/Users/",
        "/Groups/",
        "!/users/",
        "!/groups/",
        "!/security/",
        "!/provisioning-log",
        "%00",
        "%2e%2e",
        "null",
        "[[",
        "{}"
    })
    void answersOrRefuses(byte[] bytes) throws SQLException {
        BugDetectors.allowNetworkConnections((host, port) -> true);
        FuzzedService asked = service();
        FuzzedService.State before = asked.state();
        String answer = asked.answer(RequestText.of(bytes));
        FuzzedService.State after = asked.state();
        Matcher status = STATUS.matcher(answer);
        if (!status.find()) {
            throw new AssertionError("No HTTP answer but: " + answer);
        }
        int code = Integer.parseInt(status.group(1));
        // 501 is what /Me is answered with, 505 what another version of HTTP is
        if (code >= 500 && code != 501 && code != 505) {
            throw new AssertionError(answer);
        }
        boolean changed = !before.data().equals(after.data());
        if (changed && code >= 400) {
            throw new AssertionError("Refused, yet changed " + before + " to " + after + ": " + answer);
        }
        if (changed && after.lastChange() == before.lastChange()) {
            throw new AssertionError("Changed without a trace from " + before + " to " + after + ": " + answer);
        }
        if (changed && asked.isWorn(after)) {
            asked.startOver();
        }
    }
}
