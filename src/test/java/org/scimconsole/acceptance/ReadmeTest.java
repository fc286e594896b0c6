package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** The calls that the README shows work as they are written there. */
@ExtendWith(RunningServices.class)
class ReadmeTest {
    private static final Pattern CALL =
            Pattern.compile("curl -H \"Authorization: Bearer \\$ADMIN_KEY\" \"\\$API([^\"]+)\"");

    private final RunningServices.Shared services;

    ReadmeTest(RunningServices.Shared services) {
        this.services = services;
    }

    @Test
    void everyCallOfTheAdminApiAnswers() throws IOException {
        TestOrganization org = services.on(TestDatabase.SQLITE).organization();
        String readme = Files.readString(Path.of("README.md"));
        List<String> calls = CALL.matcher(readme)
                .results()
                .map((MatchResult call) -> call.group(1))
                .toList();
        assertThat(calls).hasSize(3);
        for (String call : calls) {
            org.admin().get(call).expect(200);
        }
        assertThat(readme).contains("`/internal/api/v2/openapi.json`");
        org.admin().get("/openapi.json").expect(200);
    }
}
