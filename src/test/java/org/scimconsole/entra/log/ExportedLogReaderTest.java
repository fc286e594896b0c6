package org.scimconsole.entra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.entra.wording.Wording;

class ExportedLogReaderTest {
    private static final String LINES = """
            Date (UTC),Id,Change Id,Cycle Id,Duration (ms),Action,Status,Error Code,Status Reason,Source Id,Source Display Name,Source Identity Type,Target Id,Target Display Name
            "11/24/2026, 9:40:12 AM",line-1,change-1,cycle-1,2785,Create,Success,,,object-1,Adele Vance,User,user-1,adele@contoso.com
            "11/24/2026, 9:41:00 AM",line-2,change-2,cycle-1,40,Other,Skipped,,,object-2,Bill Bob,User,,
            """;
    private static final String STEPS = """
            Change ID,Name,Provisioning Step Type,Status,Description
            change-2,EntrySynchronizationSkip,Export,Skipped,"The state of the user matches. No change to the User 'bill@contoso.com'."
            """;
    private static final String PROPERTIES = """
            Change ID,Display Name,Old Value,New Value
            change-1,userName,,adele@contoso.com
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ExportedLog read(Path... files) throws LogFileException, InterruptedIOException {
        return new ExportedLogReader().read(List.of(files), fraction -> {});
    }

    @Test
    void joinsTheThreeFilesOfThePortalByChangeId() throws Exception {
        ExportedLog log = read(
                file("ProvisioningLogs_ProvisioningSteps.csv", STEPS),
                file("ProvisioningLogs_ModifiedProperties.csv", PROPERTIES),
                file("ProvisioningLogs.csv", "\uFEFF" + LINES));

        assertThat(log.entries()).hasSize(2);
        ProvisioningEntry created = log.entries().get(0);
        assertThat(created.at()).isEqualTo("2026-11-24T09:40:12Z");
        assertThat(created.action()).isEqualTo(ProvisioningAction.CREATE);
        assertThat(created.status()).isEqualTo(ProvisioningStatus.SUCCESS);
        assertThat(created.target()).isEqualTo(new Identity("user-1", "adele@contoso.com", "User"));
        assertThat(created.modified()).containsExactly(new ModifiedProperty("userName", null, "adele@contoso.com"));
        ProvisioningEntry skipped = log.entries().get(1);
        assertThat(skipped.status()).isEqualTo(ProvisioningStatus.SKIPPED);
        assertThat(skipped.steps())
                .extracting(ProvisioningStep::description)
                .first()
                .asString()
                .contains("bill@");
    }

    @Test
    void readsAFolderOfThem() throws Exception {
        file("a.csv", LINES);
        file("b.csv", STEPS);
        assertThat(read(folder).entries().get(1).steps()).hasSize(1);
    }

    @Test
    void readsWhatASpreadsheetMadeOfIt() throws Exception {
        String german = "Date;Action;Status;Change Id\n24.11.2026 09:40:12;Create;Success;c\n";
        assertThat(read(file("a.csv", german)).entries().get(0).at()).isEqualTo("2026-11-24T09:40:12Z");
        Path wide = Files.write(folder.resolve("b.csv"), ("\uFEFF" + german).getBytes(StandardCharsets.UTF_16LE));
        assertThat(read(wide).entries()).hasSize(1);
    }

    @Test
    void readsBackWhatTheSimulatorWrites() throws Exception {
        ProvisioningEntry entry = new ProvisioningEntry(
                "id",
                "change",
                "cycle",
                Instant.parse("2026-11-24T09:40:12Z"),
                Duration.ofMillis(12),
                ProvisioningAction.STAGED_DELETE,
                ProvisioningStatus.FAILURE,
                false,
                new ErrorInformation("Code", Wording.answered("Reason"), Wording.answered("Do this")),
                new Identity("object", "Name", "Group"),
                new Identity("target", "Name", "Group"),
                List.of(new ProvisioningStep(
                        "EntryExportAdd",
                        ProvisioningStep.Type.REFERENCE_RESOLUTION,
                        ProvisioningStatus.FAILURE,
                        Wording.verbatim("Failed"),
                        Map.of("ReportableIdentifier", "Name"),
                        List.of())),
                List.of(new ModifiedProperty("displayName", "a", "b")));
        String text = new ProvisioningLogJson().text(entry);
        assertThat(read(file("one.json", text)).entries()).containsExactly(entry);
        assertThat(read(file("lines.json", text + "\n" + text)).entries()).hasSize(2);
        assertThat(read(file("array.json", "[" + text + "]")).entries()).containsExactly(entry);
        ExportedLog page =
                read(file("page.json", "{\"@odata.nextLink\":\"https://x\",\"value\":[" + text + "," + text + "]}"));
        assertThat(page.entries()).hasSize(2);
        assertThat(page.notes()).singleElement().asString().contains("one page of several");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log.json|''|is empty",
                "log.json|{\"value\":[|no valid JSON",
                "log.json|[1,2]|no provisioning log",
                "log.json|{\"users\":[]}|no provisioning log",
                "log.csv|id,userPrincipalName|no provisioning log of Entra's",
                "log.csv|Date,Action,Status|holds no line",
                "log.csv|\u0000\u0001MZ|no provisioning log of Entra's",
            })
    void refusesWhatIsNoLogInOneSentence(String name, String text, String why) throws IOException {
        Path file = file(name, text);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(LogFileException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(why);
    }

    @Test
    void saysThatTheFileWithTheLinesIsMissing() throws IOException {
        Path steps = file("steps.csv", STEPS);
        assertThatThrownBy(() -> read(steps)).hasMessageContaining("Choose the file with the lines, too");
    }

    @Test
    void saysThatAFileIsNotThereOrIsNoText() throws IOException {
        assertThatThrownBy(() -> read(folder.resolve("gone.csv")))
                .hasMessage("gone.csv cannot be read: it is not there.");
        Path binary = Files.write(folder.resolve("log.csv"), new byte[] {'D', (byte) 0xC3, (byte) 0x28, '\n'});
        assertThatThrownBy(() -> read(binary)).hasMessageContaining("not text in UTF-8");
    }

    @Test
    void leavesOutLinesWithoutATimeAndSaysSo() throws Exception {
        ExportedLog log =
                read(file("a.csv", "Date,Action,Status\nsoon,Create,Success\n2026-11-24T09:40:12Z,Create,Success\n"));
        assertThat(log.entries()).hasSize(1);
        assertThat(log.notes()).containsExactly("1 line was left out because its date cannot be read.");
    }

    @Test
    void tellsHowFarItIsAndStopsWhenInterrupted() throws Exception {
        Path large = file(
                "large.csv",
                "Date,Action,Status\n"
                        + IntStream.range(0, 20_000)
                                .mapToObj(i -> "2026-11-24T09:40:12Z,Create,Success\n")
                                .collect(Collectors.joining()));
        List<Double> told = new ArrayList<>();
        ExportedLog log = new ExportedLogReader().read(List.of(large), told::add);
        assertThat(log.entries()).hasSize(20_000);
        assertThat(told).isSorted().last().isEqualTo(1.0);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> read(large)).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
