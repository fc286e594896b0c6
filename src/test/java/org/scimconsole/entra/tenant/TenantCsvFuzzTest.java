package org.scimconsole.entra.tenant;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Any texts as Entra's downloads in CSV, one behind the other, are read, whole, or refused with a sentence. */
class TenantCsvFuzzTest {

    @FuzzTest(maxDuration = "3s")
    @DictionaryEntries({
        "id,userPrincipalName,displayName",
        "id,displayName",
        "groupId,memberId",
        "principalId",
        "accountEnabled",
        "managerId",
        "\"\"",
        "---",
        "---team",
        "#EXT#"
    })
    void answersOrRefuses(FuzzedDataProvider data) {
        try {
            TenantBuilder tenant = new TenantBuilder();
            for (String file : Arrays.asList(data.consumeRemainingAsString().split("\n---", -1))) {
                int end = file.indexOf('\n');
                @Nullable String group = file.startsWith("team") ? "team" : null;
                String text = group == null || end < 0 ? file : file.substring(end + 1);
                new CsvReader(tenant, "file.csv").read(new StringReader(text), group);
            }
            TenantInvariants.check(tenant.build("file.csv"));
        } catch (TenantException refused) {
            TenantInvariants.check(refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
