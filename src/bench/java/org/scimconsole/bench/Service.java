package org.scimconsole.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scimconsole.Launcher;
import org.scimconsole.directory.Store;

/**
 * Where a service keeps its data, with one organisation in it: the database is filled first and served then.
 *
 * @param organization the organisation's id
 * @param token its SCIM token
 * @param key its admin API key
 * @param options what tells {@code serve} where the data is
 * @param store opens the same database from here
 */
record Service(String organization, String token, String key, List<String> options, Supplier<Store> store) {

    /** Makes the organisation, with a brake that counts but holds nothing. */
    static Service make(List<String> options, Supplier<Store> store) throws IOException {
        String made = run(options, "org", "create", "Bench", "--sso-strict", "--enable-scim", "--json");
        return new Service(
                field(made, "organizationId"), field(made, "scimToken"), field(made, "adminApiKey"), options, store);
    }

    /** Starts it; {@code -Dbench.jvm=…} gives its virtual machine options, such as those of a flight recording. */
    ServerProcess start() throws IOException {
        List<String> command = new ArrayList<>();
        String jvm = System.getProperty("bench.jvm", "");
        if (!jvm.isBlank()) {
            command.addAll(List.of(jvm.strip().split("\\s+")));
        }
        command.addAll(List.of("-cp", classPath(), Launcher.class.getName(), "serve", "--port", "0"));
        command.addAll(options);
        ServerProcess process = ServerProcess.java(command);
        try (Wire wire = new Wire(process.uri())) {
            int status = wire.send(Wire.request(
                    "PUT",
                    "/internal/api/v2/security/brake",
                    key,
                    "{\"percent\":100,\"floor\":" + Integer.MAX_VALUE + "}"));
            if (status != 200) {
                throw new IOException("The brake could not be set: " + wire.excerpt());
            }
        }
        return process;
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String run(List<String> options, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Launcher.class.getName()));
        command.addAll(List.of(words));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " failed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out;
    }

    static String field(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return matcher.group(1);
    }
}
