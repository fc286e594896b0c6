package org.scimconsole.entra.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Keeps a plan in a file: JSON when its name ends in .json, else CSV. */
public final class PlanFile {
    private PlanFile() {}

    /** @return whether the name says how the plan is to be written: .csv or .json */
    public static boolean fits(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".json");
    }

    /**
     * @param path where; replaced when it exists
     * @param plan what
     */
    public static void write(Path path, Plan plan) throws IOException {
        boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        String text = json ? new PlanJson().text(plan) + System.lineSeparator() : new PlanCsv().text(plan);
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }
}
