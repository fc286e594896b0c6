package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.mapping.TargetPath;

/** What the service has against what it should have. */
final class Comparison {
    /** RFC 7643 declares these not case-exact, and Entra's schema follows it. */
    private static final Set<String> CASE_DOES_NOT_COUNT =
            Set.of("userName", "emails[type eq \"work\"].value", "active");

    private Comparison() {}

    static List<AttributeOp> differences(JsonNode resource, Map<TargetPath, String> wanted) {
        List<AttributeOp> ops = new ArrayList<>();
        wanted.forEach((path, value) -> {
            String there = path.readFrom(resource);
            if (!same(path, there, value)) {
                ops.add(new AttributeOp(path, value, there == null || there.isEmpty() ? null : there));
            }
        });
        return ops;
    }

    static Map<String, String> byText(Map<TargetPath, String> values) {
        Map<String, String> text = new TreeMap<>();
        values.forEach((path, value) -> text.put(path.text(), value));
        return text;
    }

    private static boolean same(TargetPath path, @Nullable String there, String wanted) {
        return CASE_DOES_NOT_COUNT.contains(path.text()) ? wanted.equalsIgnoreCase(there) : wanted.equals(there);
    }
}
