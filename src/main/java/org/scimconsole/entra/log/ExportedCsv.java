package org.scimconsole.entra.log;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.tenant.CsvTable;
import org.scimconsole.entra.tenant.TenantException;
import org.scimconsole.entra.wording.Wording;

/**
 * Reads one of the three files that the portal's CSV download consists of: the lines, their steps, or their modified
 * properties; the latter two name their line by change id. Columns are known by Graph's names, by those of the portal and
 * by those of Log Analytics; what is missing is left out.
 */
final class ExportedCsv {
    private static final String[] AT = {"activityDateTime", "date(UTC)", "date", "timeGenerated", "activityDate(UTC)"};
    private static final String[] ACTION = {"provisioningAction", "action", "operationName"};
    private static final String[] STATUS = {
        "status", "provisioningStatusInfo.status", "statusInfo.status", "provisioningStatus", "resultType", "result"
    };
    private static final String[] CHANGE = {"changeId", "change"};
    private static final String[] STEP_NAME = {"stepName", "provisioningSteps.name", "name"};
    private static final String[] STEP_TYPE = {"provisioningStepType", "stepType", "provisioningSteps.type", "type"};
    private static final String[] STEP_STATUS = {"stepStatus", "provisioningSteps.status", "status"};
    private static final String[] DESCRIPTION = {"description", "stepDescription", "provisioningSteps.description"};
    private static final String[] PROPERTY = {
        "modifiedPropertyName", "modifiedProperties.displayName", "propertyName", "property", "displayName", "name"
    };
    private static final String[] OLD = {"oldValue", "modifiedProperties.oldValue"};
    private static final String[] NEW = {"newValue", "modifiedProperties.newValue"};

    private final ExportedLines lines;
    private final String file;

    ExportedCsv(ExportedLines lines, String file) {
        this.lines = lines;
        this.file = file;
    }

    void read(Reader text) throws IOException, LogFileException {
        try {
            CsvTable table = new CsvTable(text, file);
            if (any(table, AT) && any(table, ACTION) && any(table, STATUS)) {
                each(table, this::line);
            } else if (any(table, CHANGE) && any(table, NEW)) {
                each(table, this::property);
            } else if (any(table, CHANGE) && (any(table, STEP_TYPE) || any(table, DESCRIPTION))) {
                each(table, this::step);
            } else {
                throw new LogFileException(
                        file
                                + " is no provisioning log of Entra's: it has neither the columns date, action and status, nor change"
                                + " id with steps or modified properties. Choose what Entra's Provisioning logs page downloads.");
            }
        } catch (TenantException e) {
            throw new LogFileException(String.valueOf(e.getMessage()), e);
        }
    }

    private interface RowReader {
        void read(CsvTable.Row row) throws LogFileException;
    }

    private static void each(CsvTable table, RowReader reader) throws IOException, TenantException, LogFileException {
        for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
            reader.read(row);
        }
    }

    private void line(CsvTable.Row row) throws LogFileException {
        ExportedEntry entry = new ExportedEntry();
        entry.id = text(row, "id", "activityId", "correlationId");
        entry.changeId = text(row, CHANGE);
        entry.cycleId = text(row, "cycleId", "cycle");
        entry.at = first(row, AT);
        entry.durationMillis = number(first(row, "durationInMilliseconds", "duration(ms)", "durationMs", "duration"));
        entry.action = text(row, ACTION);
        entry.status = text(row, STATUS);
        entry.errorCode = text(row, "errorCode", "statusInfo.errorCode", "statusErrorCode", "resultSignature");
        entry.reason = text(row, "statusReason", "reason", "errorReason", "errorDescription", "resultDescription");
        entry.recommendedAction = text(row, "recommendedAction");
        entry.source = ExportedEntry.identity(
                first(row, "sourceId", "sourceIdentityId", "sourceIdentity.id", "sourceObjectId"),
                first(
                        row,
                        "sourceDisplayName",
                        "sourceName",
                        "sourceIdentityName",
                        "sourceIdentity.displayName",
                        "identity"),
                first(row, "sourceIdentityType", "sourceType", "sourceIdentity.identityType", "identityType"));
        String targetType = first(row, "targetIdentityType", "targetType", "targetIdentity.identityType");
        entry.target = ExportedEntry.identity(
                first(row, "targetId", "targetIdentityId", "targetIdentity.id", "targetObjectId"),
                first(row, "targetDisplayName", "targetName", "targetIdentityName", "targetIdentity.displayName"),
                targetType == null ? entry.source.type() : targetType);
        lines.add(entry, row.where());
    }

    private void step(CsvTable.Row row) {
        String name = text(row, STEP_NAME);
        String matched = first(row, "reportableIdentifier");
        String skip = first(row, "skipReason");
        Map<String, String> details = skip != null
                ? Map.of("SkipReason", skip)
                : matched != null ? Map.of("ReportableIdentifier", matched) : Map.of();
        lines.addStep(
                text(row, CHANGE),
                new ProvisioningStep(
                        name,
                        ProvisioningStep.Type.of(text(row, STEP_TYPE)),
                        ProvisioningStatus.of(text(row, STEP_STATUS)),
                        Wording.verbatim(text(row, DESCRIPTION)),
                        details,
                        List.of()));
    }

    private void property(CsvTable.Row row) {
        lines.addProperty(
                text(row, CHANGE), new ModifiedProperty(text(row, PROPERTY), first(row, OLD), first(row, NEW)));
    }

    private static boolean any(CsvTable table, String[] names) {
        for (String name : names) {
            if (table.has(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String first(CsvTable.Row row, String... names) {
        for (String name : names) {
            String value = row.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String text(CsvTable.Row row, String... names) {
        String value = first(row, names);
        return value == null ? "" : value;
    }

    private static long number(@Nullable String text) {
        String digits = text == null ? "" : text.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 12 ? 0 : Long.parseLong(digits);
    }
}
