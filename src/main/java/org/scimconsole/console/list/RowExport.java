package org.scimconsole.console.list;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.Progress;

/**
 * Writes all that a question answers, page by page, so that a million rows need no more memory than two hundred. The file
 * appears only when it is whole.
 *
 * @param names of the cells; in English, since other programs read them
 * @param cells of a row, in the order of the names
 * @param <R> a row
 */
public record RowExport<R>(List<String> names, Function<? super R, List<String>> cells) {
    private static final int LARGEST_PAGE = 200;

    /** What the file is. */
    public enum Format {
        /** RFC 4180 with a byte order mark, without which Excel garbles accents. */
        CSV,
        /** An array of objects. */
        JSON
    }

    /**
     * Writes the file; blocks.
     *
     * @param source the question
     * @param format what the file shall be
     * @param file where; replaced when it exists
     * @param step what the progress says, given how many rows are written
     * @param progress told after each page
     * @return how many rows were written
     * @throws ApiException if a page does not come; the file is then not written
     * @throws IOException if the disk does not take it
     */
    public long write(PageSource<R> source, Format format, Path file, Function<Long, String> step, Progress progress)
            throws ApiException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder == null ? Path.of(".") : folder, "export", ".part");
        try {
            long written;
            try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                written = write(source, format, writer, step, progress);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long write(
            PageSource<R> source, Format format, Writer writer, Function<Long, String> step, Progress progress)
            throws ApiException, IOException {
        writer.write(format == Format.CSV ? '\uFEFF' + Cells.csv(names) : "[");
        long written = 0;
        @Nullable String cursor = null;
        do {
            Listing<R> page = source.load(cursor, LARGEST_PAGE);
            for (R row : page.items()) {
                List<String> line = cells.apply(row);
                if (format == Format.CSV) {
                    writer.write(Cells.csv(line));
                } else {
                    writer.write((written == 0 ? "\n" : ",\n") + Cells.json(names, line));
                }
                written++;
            }
            boolean counted = page.total() > 0 && page.total() != Listing.COUNTED;
            progress.report(step.apply(written), counted ? (double) written / page.total() : Progress.UNKNOWN);
            cursor = page.nextCursor();
        } while (cursor != null);
        if (format == Format.JSON) {
            writer.write("\n]\n");
        }
        return written;
    }
}
