package org.scimconsole.entra.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what Entra's Provisioning logs page downloads: JSON, or three CSV files of which the one with the lines must be. */
public final class ExportedLogReader {
    private static final int LONGEST_START = 1_024;

    /**
     * Reads an export; stops soon after its thread is interrupted.
     *
     * @param chosen files, or folders of which every {@code .json} and {@code .csv} is read
     * @param progress told how much is read, 0 to 1
     * @return its lines, oldest first
     * @throws LogFileException when it cannot be used
     * @throws InterruptedIOException when its thread was interrupted
     */
    public ExportedLog read(List<Path> chosen, DoubleConsumer progress)
            throws LogFileException, InterruptedIOException {
        List<Path> files = files(chosen);
        String names = files.stream().map(ExportedLogReader::name).collect(Collectors.joining(", "));
        ExportedLines lines = new ExportedLines();
        long total = 0;
        for (Path file : files) {
            total += size(file);
        }
        long before = 0;
        for (Path file : files) {
            long done = before;
            double all = Math.max(1, total);
            try (Reader text = new BufferedReader(CountedText.open(
                    file, bytes -> progress.accept(Math.min(1, (done + bytes) / all))))) {
                readOne(text, name(file), lines);
            } catch (CharacterCodingException e) {
                throw new LogFileException(
                        name(file) + " is not text in UTF-8. Choose the JSON or CSV that Entra's Provisioning logs page"
                                + " downloads.",
                        e);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
            before += size(file);
        }
        return lines.build(names);
    }

    private static void readOne(Reader text, String name, ExportedLines lines) throws IOException, LogFileException {
        text.mark(LONGEST_START);
        int first = text.read();
        for (int i = 1; i < LONGEST_START && Character.isWhitespace(first); i++) {
            first = text.read();
        }
        text.reset();
        if (first < 0) {
            throw new LogFileException(name + " is empty.");
        }
        if (first == '{' || first == '[') {
            new ExportedJson(lines, name).read(text);
        } else {
            new ExportedCsv(lines, name).read(text);
        }
    }

    private static List<Path> files(List<Path> chosen) throws LogFileException {
        List<Path> files = new ArrayList<>();
        for (Path path : chosen) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(file -> file.toString().matches("(?i).*\\.(json|csv)"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw unreadable(path, e);
            }
        }
        if (files.isEmpty()) {
            throw new LogFileException("There is no .json and no .csv file to read.");
        }
        return files;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // opening it says why
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static LogFileException unreadable(Path file, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "access is denied"
                : e instanceof NoSuchFileException ? "it is not there" : String.valueOf(e.getMessage());
        return new LogFileException(name(file) + " cannot be read: " + reason + ".", e);
    }
}
