package org.scimconsole.entra.tenant;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text as an export of Microsoft Graph is read, whole, or refused with a sentence. */
class TenantJsonFuzzTest {

    @FuzzTest(maxDuration = "3s")
    @DictionaryEntries({
        "\"value\":[",
        "\"users\":[",
        "\"groups\":[",
        "\"assignments\":[",
        "\"id\":\"1\"",
        "\"members\":[",
        "\"principalId\":\"1\"",
        "\"userPrincipalName\":\"a@x\"",
        "\"displayName\":\"G\"",
        "\"accountEnabled\":false",
        "\"@odata.type\":\"#microsoft.graph.group\"",
        "\"manager\":{\"id\":\"1\"}",
        "\"deletedDateTime\":\"2026-01-01T00:00:00Z\"",
        "#EXT#",
        "\"businessPhones\":[\"1\"]"
    })
    void answersOrRefuses(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            TenantInvariants.check(new TenantReader().read(text));
        } catch (TenantException refused) {
            TenantInvariants.check(refused);
        }
    }
}
