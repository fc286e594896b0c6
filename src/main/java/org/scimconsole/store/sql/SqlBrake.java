package org.scimconsole.store.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.brake.BrakeRepository;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.model.OrganizationId;

/** The brake's counts and held requests as rows. */
final class SqlBrake implements BrakeRepository {
    private static final String HELD =
            "select organization_id, id, fingerprint, kind, number, first_at, last_at, attempts,"
                    + " method, path, subject_type, subject_id, subject_name, released_at, released_by from held_requests"
                    + " where organization_id = ?";

    private static final String RELEASED_NO_MORE =
            "excluded.number > held_requests.number or held_requests.released_at < excluded.last_at";

    /** Removals of so long are counted together, as made at its end: no window ever counts too few. */
    private static final long TOGETHER_MILLIS = 10_000;

    private final Sql sql;

    SqlBrake(Sql sql) {
        this.sql = sql;
    }

    @Override
    public BrakeSettings settings(OrganizationId organization) {
        return sql.first("select coalesce(brake, '') from organizations where id = ?", Row::text, organization)
                .filter(text -> !text.isEmpty())
                .map(SqlBrake::parse)
                .orElse(BrakeSettings.STANDARD);
    }

    @Override
    public void settings(OrganizationId organization, BrakeSettings settings) {
        sql.update(
                "update organizations set brake = ? where id = ?",
                settings.on() + " " + settings.window() + " " + settings.percent() + " " + settings.floor(),
                organization);
    }

    private static BrakeSettings parse(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return new BrakeSettings(
                Boolean.parseBoolean(parts.get(0)),
                Duration.parse(parts.get(1)),
                Integer.parseInt(parts.get(2)),
                Integer.parseInt(parts.get(3)));
    }

    @Override
    public long applied(OrganizationId organization, RemovalKind kind, Instant since) {
        return sql.number(
                "select coalesce(sum(number), 0) from removals where organization_id = ? and kind = ? and at > ?",
                organization,
                kind.name(),
                since);
    }

    @Override
    public void add(OrganizationId organization, RemovalKind kind, int number, Instant at) {
        sql.update(
                "insert into removals (organization_id, kind, at, number) values (?, ?, ?, ?)"
                        + " on conflict (organization_id, kind, at) do update set number = removals.number + excluded.number",
                organization,
                kind.name(),
                Instant.ofEpochMilli(-Math.floorDiv(-at.toEpochMilli(), TOGETHER_MILLIS) * TOGETHER_MILLIS),
                number);
    }

    @Override
    public long memberships(OrganizationId organization) {
        return sql.number(
                "select coalesce(sum(member_count), 0) from groups where organization_id = ? and deleted_at is null",
                organization);
    }

    @Override
    public List<HeldRequest> held(OrganizationId organization) {
        return sql.list(HELD + " order by seq", SqlBrake::request, organization);
    }

    @Override
    public Optional<HeldRequest> find(OrganizationId organization, String fingerprint) {
        return sql.first(HELD + " and fingerprint = ?", SqlBrake::request, organization, fingerprint);
    }

    @Override
    public void hold(HeldRequest request) {
        sql.update(
                "insert into held_requests (organization_id, id, fingerprint, kind, number, first_at, last_at, attempts,"
                        + " method, path, subject_type, subject_id, subject_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)"
                        + " on conflict (organization_id, fingerprint) do update set last_at = excluded.last_at,"
                        + " attempts = held_requests.attempts + 1, number = excluded.number,"
                        + " released_at = case when " + RELEASED_NO_MORE
                        + " then null else held_requests.released_at end,"
                        + " released_by = case when " + RELEASED_NO_MORE
                        + " then null else held_requests.released_by end",
                request.organization(),
                request.id(),
                request.fingerprint(),
                request.kind().name(),
                request.number(),
                request.firstAt(),
                request.lastAt(),
                request.method(),
                request.path(),
                request.subject().type().name(),
                request.subject().id(),
                request.subject().name());
    }

    @Override
    public Map<RemovalKind, Long> waiting(OrganizationId organization, Instant lapsed) {
        Map<RemovalKind, Long> waiting = new EnumMap<>(RemovalKind.class);
        sql.list(
                        "select kind, count(*) from held_requests where organization_id = ?"
                                + " and (released_at is null or released_at <= ?) group by kind",
                        row -> Map.entry(row.constant(RemovalKind.class), row.number()),
                        organization,
                        lapsed)
                .forEach(each -> waiting.put(each.getKey(), each.getValue()));
        return waiting;
    }

    @Override
    public boolean release(OrganizationId organization, String id, @Nullable Instant at, @Nullable String by) {
        return sql.update(
                        "update held_requests set released_at = ?, released_by = ? where organization_id = ? and id = ?",
                        at,
                        by,
                        organization,
                        id)
                > 0;
    }

    @Override
    public int releaseAll(OrganizationId organization, Instant at, String by, Instant lapsed) {
        return sql.update(
                "update held_requests set released_at = ?, released_by = ? where organization_id = ?"
                        + " and (released_at is null or released_at <= ?)",
                at,
                by,
                organization,
                lapsed);
    }

    @Override
    public boolean dismiss(OrganizationId organization, String id) {
        return sql.update("delete from held_requests where organization_id = ? and id = ?", organization, id) > 0;
    }

    @Override
    public void forget(OrganizationId organization, String fingerprint) {
        sql.update(
                "delete from held_requests where organization_id = ? and fingerprint = ?", organization, fingerprint);
    }

    @Override
    public int forgetRemovals(Instant before, int limit) {
        return sql.update(
                "delete from removals where (organization_id, kind, at) in"
                        + " (select organization_id, kind, at from removals where at < ? order by at limit ?)",
                before,
                limit);
    }

    @Override
    public int forgetLapsed(Instant lapsed, Instant lastSeen, int limit) {
        return sql.update(
                "delete from held_requests where seq in (select seq from held_requests where released_at <= ?"
                        + " and last_at < ? order by seq limit ?)",
                lapsed,
                lastSeen,
                limit);
    }

    private static HeldRequest request(Row row) {
        return new HeldRequest(
                new OrganizationId(row.text()),
                row.text(),
                row.text(),
                row.constant(RemovalKind.class),
                (int) row.number(),
                row.moment(),
                row.moment(),
                (int) row.number(),
                row.text(),
                row.text(),
                new Subject(row.constant(ResourceKind.class), row.optionalText(), null, row.optionalText()),
                row.optionalMoment(),
                row.optionalText());
    }
}
