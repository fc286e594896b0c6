package org.scimconsole.client.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.http.ApiException;

/**
 * Reads a list from where the page before ended until a page is full, however long the service's own pages are, and keeps
 * only what was asked for: so a service that cannot search, or says that it can and does not, is searched all the same.
 * A service that leads back to where it was is at its end.
 */
final class Walk {
    /** So many at once no vendor refuses; longer pages save little. */
    static final int PIECE = 100;

    /** Looked through for one page before the search is given up. */
    private static final int FAR_ENOUGH = 20_000;

    private Walk() {}

    /** The service's own pages. */
    @FunctionalInterface
    interface Source {
        /**
         * @param position where the piece before ended; empty at the start
         * @return what stands there
         */
        Piece read(String position) throws ApiException;
    }

    /**
     * One page of the service's own.
     *
     * @param resources what it holds
     * @param next where the next begins, or null at the end
     * @param total how many there are in all; negative when not told
     */
    record Piece(List<Resource> resources, @Nullable String next, long total) {}

    /** Where a page of ours ended: in which piece, after how many of it; how many were read and kept until there. */
    private record Place(String position, int within, long read, long kept) {

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return new Place("", 0, 0, 0);
            }
            String[] parts = cursor.split("\\|", 4);
            return new Place(parts[3], Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        String cursor() {
            return within + "|" + read + "|" + kept + "|" + position;
        }
    }

    static Listing<Resource> page(
            Source source, Predicate<Resource> wanted, int limit, @Nullable String cursor, String host)
            throws ApiException {
        Place place = Place.of(cursor);
        long begun = place.read();
        List<Resource> found = new ArrayList<>();
        Set<String> been = new HashSet<>();
        int empty = 0;
        while (true) {
            Piece piece = source.read(place.position());
            been.add(place.position());
            empty += piece.resources().isEmpty() ? 1 : 0;
            int at = place.within();
            long read = place.read();
            long kept = place.kept();
            for (; at < piece.resources().size() && found.size() < limit; at++) {
                Resource resource = piece.resources().get(at);
                read++;
                if (wanted.test(resource)) {
                    kept++;
                    found.add(resource);
                }
            }
            String next = piece.next();
            if (at < piece.resources().size()) {
                place = new Place(place.position(), at, read, kept);
            } else if (next != null && !been.contains(next)) {
                place = new Place(next, 0, read, kept);
            } else {
                return new Listing<>(found, null, null, kept);
            }
            if (found.size() >= limit) {
                boolean nothingLeftOut = read == kept && piece.total() >= 0;
                return new Listing<>(found, place.cursor(), null, nothingLeftOut ? piece.total() : kept);
            }
            if (read - begun + (long) empty * PIECE >= FAR_ENOUGH) {
                if (found.isEmpty()) {
                    throw new ApiException.Unreadable(
                            host + " cannot search by itself, and nothing was found among " + read + " entries.",
                            "Search in the service itself.",
                            null);
                }
                return new Listing<>(found, null, null, kept);
            }
        }
    }
}
