package org.scimconsole.entra.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogEntry;

/**
 * Joins Entra's log with the service's: every request goes to the nearest line that can be about it. Both clocks may be
 * apart, by seconds or by a time zone; how much is learnt from the lines themselves.
 */
public final class LogJoin {
    /** How far apart two lines about the same may be, once the clocks are set alike. */
    public static final Duration TOLERANCE = Duration.ofMinutes(10);
    /** How far apart the clocks may be: the farthest time zones. */
    public static final Duration FARTHEST = Duration.ofHours(15);

    private static final Comparator<Instant> ORDER = Comparator.naturalOrder();

    private final List<ProvisioningEntry> theirs;
    private final List<LogEntry> writes = new ArrayList<>();
    private final List<LogEntry> lookUps = new ArrayList<>();
    private final Instant keptSince;
    /** The requests of each line; a log that knows only seconds has many lines at one time. */
    private final IdentityHashMap<ProvisioningEntry, List<LogEntry>> claimed = new IdentityHashMap<>();

    private Duration offset = Duration.ZERO;

    private LogJoin(List<ProvisioningEntry> theirs, List<LogEntry> ours, Instant keptSince) {
        this.theirs = theirs;
        this.keptSince = keptSince;
        for (LogEntry entry : ours) {
            if (entry.method().equals("GET")) {
                lookUps.add(entry);
            } else if (!entry.probe()) {
                writes.add(entry);
            }
        }
        writes.sort(Comparator.comparing(LogEntry::at));
    }

    /**
     * What a join found.
     *
     * @param rows oldest first
     * @param offset how much later the service's clock is than Entra's
     */
    public record Result(List<JoinedRow> rows, Duration offset) {}

    /**
     * Joins.
     *
     * @param theirs Entra's lines
     * @param ours the service's lines from {@link #FARTHEST} before the first of Entra's to as long after the last
     * @param keptSince how far the service's log reaches back
     */
    public static Result join(List<ProvisioningEntry> theirs, List<LogEntry> ours, Instant keptSince) {
        return new LogJoin(theirs, ours, keptSince).join();
    }

    /** @return whether the service did what it was asked */
    public static boolean accepted(LogEntry entry) {
        return entry.status() < 300;
    }

    private Result join() {
        Map<String, List<ProvisioningEntry>> byKey = new HashMap<>();
        for (ProvisioningEntry entry : theirs) {
            if (sends(entry)) {
                JoinKeys.of(entry)
                        .forEach(key -> byKey.computeIfAbsent(key, each -> new ArrayList<>())
                                .add(entry));
            }
        }
        byKey.values().forEach(list -> list.sort(Comparator.comparing(ProvisioningEntry::at)));
        offset = offset(byKey);
        List<JoinedRow> rows = new ArrayList<>();
        for (LogEntry write : writes) {
            ProvisioningEntry nearest = nearest(write, byKey, TOLERANCE);
            if (nearest != null) {
                claimed.computeIfAbsent(nearest, each -> new ArrayList<>()).add(write);
            } else if (inTheirSpan(write)) {
                rows.add(new JoinedRow(JoinVerdict.ONLY_HERE, null, List.of(write), null, null));
            }
        }
        Map<String, List<LogEntry>> asked = askedByKey();
        for (ProvisioningEntry entry : theirs) {
            rows.add(row(entry, claimed.getOrDefault(entry, List.of()), asked));
        }
        rows.sort(Comparator.comparing(this::when));
        return new Result(List.copyOf(rows), offset);
    }

    private JoinedRow row(ProvisioningEntry entry, List<LogEntry> requests, Map<String, List<LogEntry>> asked) {
        List<LogEntry> ours = new ArrayList<>(requests);
        ours.sort(Comparator.comparing(LogEntry::at));
        LogEntry lookUp = ours.isEmpty() ? lookUp(entry, asked) : null;
        Duration apart = ours.isEmpty()
                ? null
                : Duration.between(entry.at().plus(offset), ours.get(0).at());
        return new JoinedRow(verdict(entry, ours), entry, List.copyOf(ours), lookUp, apart);
    }

    private JoinVerdict verdict(ProvisioningEntry entry, List<LogEntry> ours) {
        boolean allAccepted = ours.stream().allMatch(LogJoin::accepted);
        boolean allRefused = ours.stream().noneMatch(LogJoin::accepted);
        if (!sends(entry)) {
            return JoinVerdict.SKIPPED;
        }
        if (ours.isEmpty()) {
            if (entry.at().plus(offset).isBefore(keptSince)) {
                return JoinVerdict.NOT_KEPT;
            }
            return entry.status() == ProvisioningStatus.SUCCESS ? JoinVerdict.MISSING_HERE : JoinVerdict.NEVER_ARRIVED;
        }
        return switch (entry.status()) {
            case SUCCESS -> allAccepted ? JoinVerdict.AGREE : JoinVerdict.DISAGREE;
            case FAILURE -> allAccepted ? JoinVerdict.DISAGREE : JoinVerdict.REFUSED_HERE;
            default -> allRefused ? JoinVerdict.REFUSED_HERE : JoinVerdict.AGREE;
        };
    }

    /** Whether Entra says that it sent a change. */
    private static boolean sends(ProvisioningEntry entry) {
        boolean nothingToDo =
                entry.action() == ProvisioningAction.OTHER && entry.status() != ProvisioningStatus.FAILURE;
        return entry.status() != ProvisioningStatus.SKIPPED && !nothingToDo;
    }

    /** The middle of what lies between each request and the line of its kind nearest to it. */
    private Duration offset(Map<String, List<ProvisioningEntry>> byKey) {
        List<Duration> between = new ArrayList<>();
        for (LogEntry write : writes) {
            ProvisioningEntry nearest = nearest(write, byKey, FARTHEST);
            if (nearest != null && fits(nearest, write)) {
                between.add(Duration.between(nearest.at(), write.at()));
            }
        }
        Collections.sort(between);
        return between.isEmpty() ? Duration.ZERO : between.get(between.size() / 2);
    }

    private @Nullable ProvisioningEntry nearest(
            LogEntry write, Map<String, List<ProvisioningEntry>> byKey, Duration within) {
        Instant at = write.at().minus(offset);
        ProvisioningEntry best = null;
        for (String key : JoinKeys.of(write)) {
            List<ProvisioningEntry> candidates = byKey.getOrDefault(key, List.of());
            int from = firstAtOrAfter(candidates, at.minus(within));
            for (int i = from; i < candidates.size(); i++) {
                ProvisioningEntry candidate = candidates.get(i);
                if (candidate.at().isAfter(at.plus(within))) {
                    break;
                }
                if (best == null || better(candidate, best, write, at)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private boolean better(ProvisioningEntry one, ProvisioningEntry other, LogEntry write, Instant at) {
        boolean oneFits = fits(one, write);
        if (oneFits != fits(other, write)) {
            return oneFits;
        }
        int nearer = Duration.between(one.at(), at)
                .abs()
                .compareTo(Duration.between(other.at(), at).abs());
        return nearer < 0 || (nearer == 0 && claims(one) < claims(other));
    }

    private int claims(ProvisioningEntry entry) {
        return claimed.getOrDefault(entry, List.of()).size();
    }

    private static boolean fits(ProvisioningEntry entry, LogEntry write) {
        boolean wellDone = entry.status() == ProvisioningStatus.SUCCESS;
        boolean method = switch (entry.action()) {
            case CREATE -> write.method().equals("POST");
            case DELETE -> write.method().equals("DELETE");
            // Not a POST: the creation just before an export begins would be taken for its first change.
            case UPDATE, DISABLE, STAGED_DELETE ->
                write.method().equals("PATCH") || write.method().equals("PUT");
            case OTHER -> write.method().startsWith("P");
        };
        return method && (wellDone == accepted(write) || entry.status() == ProvisioningStatus.WARNING);
    }

    private static int firstAtOrAfter(List<ProvisioningEntry> sorted, Instant at) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ORDER.compare(sorted.get(middle).at(), at) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Map<String, List<LogEntry>> askedByKey() {
        Map<String, List<LogEntry>> asked = new HashMap<>();
        for (LogEntry lookUp : lookUps) {
            JoinKeys.of(lookUp)
                    .forEach(key -> asked.computeIfAbsent(key, each -> new ArrayList<>())
                            .add(lookUp));
        }
        return asked;
    }

    private @Nullable LogEntry lookUp(ProvisioningEntry entry, Map<String, List<LogEntry>> asked) {
        Instant at = entry.at().plus(offset);
        return JoinKeys.of(entry).stream()
                .flatMap(key -> asked.getOrDefault(key, List.of()).stream())
                .filter(one -> Duration.between(one.at(), at).abs().compareTo(TOLERANCE) <= 0)
                .min(Comparator.comparing(one -> Duration.between(one.at(), at).abs()))
                .orElse(null);
    }

    private boolean inTheirSpan(LogEntry write) {
        Instant at = write.at().minus(offset);
        return !theirs.isEmpty()
                && write.actor().type().equals("SCIM_TOKEN")
                && !at.isBefore(theirs.get(0).at())
                && !at.isAfter(theirs.get(theirs.size() - 1).at());
    }

    private Instant when(JoinedRow row) {
        return row.theirs() != null
                ? row.theirs().at().plus(offset)
                : row.ours().get(0).at();
    }
}
