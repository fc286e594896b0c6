package org.scimconsole.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process, the way a person or systemd starts it. */
final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "scim-console.jar");
    private static final Path ARCHIVE = Path.of("target", "scim-console.jsa");

    private final Process process;
    private final URI uri;

    private ServiceProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts {@code serve} and returns once it says that it answers. */
    static ServiceProcess serve(Path log, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        Process process = command(arguments)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null || !line.startsWith("listening on ")) {
            process.destroyForcibly();
            throw new IOException("serve said \"" + line + "\" and logged " + log);
        }
        return new ServiceProcess(process, URI.create(line.substring("listening on ".length())));
    }

    /** Runs a command to its end. */
    static Finished run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = command(List.of(arguments));
        builder.environment().putAll(variables);
        Path errors = java.nio.file.Files.createTempFile("errors", ".txt");
        Process process = builder.redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        String err = java.nio.file.Files.readString(errors);
        java.nio.file.Files.delete(errors);
        return new Finished(code, out, err);
    }

    private static ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // a short life: what the second compiler would make comes too late
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        // as the start script does
        command.addAll(List.of("-XX:SharedArchiveFile=" + ARCHIVE.toAbsolutePath(), "-Xlog:disable"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        return builder;
    }

    URI uri() {
        return uri;
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop and waits. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("serve did not stop within 30 s of SIGTERM.");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    /** How a command ended. */
    record Finished(int code, String out, String err) {}
}
