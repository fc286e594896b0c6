package org.scimconsole.entra.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scimconsole.entra.wording.Wording;

/**
 * One step of a line.
 *
 * @param name Entra's name, such as {@code EntrySynchronizationAdd}
 * @param type which kind
 * @param status how it went
 * @param description one sentence
 * @param details what was known
 * @param exchanges what went over the wire for it; empty unless asked for
 */
public record ProvisioningStep(
        String name,
        Type type,
        ProvisioningStatus status,
        Wording description,
        Map<String, String> details,
        List<WireExchange> exchanges) {

    /** The kinds of steps. */
    public enum Type {
        IMPORT("import"),
        SCOPING("scoping"),
        MATCHING("matching"),
        PROCESSING("processing"),
        REFERENCE_RESOLUTION("referenceResolution"),
        EXPORT("export");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        static Type of(String text) {
            String plain = text.replaceAll("[\\s_-]", "");
            for (Type type : values()) {
                if (type.text.equalsIgnoreCase(plain)) {
                    return type;
                }
            }
            return PROCESSING;
        }

        /** @return as Graph writes it */
        public String text() {
            return text;
        }

        /** @return as on-demand provisioning heads it */
        public String heading() {
            return switch (this) {
                case IMPORT -> "Import";
                case SCOPING -> "Determine if in scope";
                case MATCHING -> "Match between source and target";
                case REFERENCE_RESOLUTION -> "Resolve references";
                case PROCESSING, EXPORT -> "Perform action";
            };
        }
    }

    @Override
    public String toString() {
        return type.text() + " " + status.name().toLowerCase(Locale.ROOT) + ": " + description.english();
    }
}
