package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserRepository;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.filter.CaseFold;

/** Users as rows. */
final class SqlUsers implements UserRepository {
    static final String COLUMNS =
            "organization_id, id, user_name, email, display_name, external_id, status, managed_by,"
                    + " two_factor, resource, version, created_at, updated_at, deleted_at";
    private static final String SELECT = "select " + COLUMNS + " from users where organization_id = ?";

    private final Sql sql;

    SqlUsers(Sql sql) {
        this.sql = sql;
    }

    private static String select(Scope scope) {
        return scope.rehearsal()
                ? "select " + scope.columns(COLUMNS) + " from users where " + scope.of("users")
                : SELECT;
    }

    @Override
    public void insert(User user, @Nullable String manager, boolean severalEmails) {
        long seq = sql.number(
                "insert into users (organization_id, id, user_name, user_name_key, email, email_key, several_emails,"
                        + " display_name, display_key, external_id, manager_id, state, status, managed_by, two_factor,"
                        + " resource, version, created_at, updated_at, deleted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning seq",
                user.organization(),
                user.id(),
                user.userName(),
                CaseFold.fold(user.userName()),
                user.email(),
                folded(user.email()),
                severalEmails,
                user.displayName(),
                CaseFold.fold(user.displayName()),
                user.externalId(),
                manager,
                state(user).name(),
                user.status().name(),
                user.managedBy().name(),
                user.twoFactor(),
                user.resource(),
                user.version(),
                user.createdAt(),
                user.updatedAt(),
                user.deletedAt());
        sql.dialect().searchable(sql, seq, searchText(user));
    }

    @Override
    public void update(User before, User user, @Nullable String manager, boolean severalEmails) {
        Optional<Long> seq = sql.first(
                "update users set user_name = ?, user_name_key = ?, email = ?, email_key = ?, several_emails = ?,"
                        + " display_name = ?, display_key = ?, external_id = ?, manager_id = ?, state = ?, status = ?,"
                        + " managed_by = ?, two_factor = ?, resource = ?, version = ?, updated_at = ?, deleted_at = ?"
                        + " where organization_id = ? and id = ? returning seq",
                Row::number,
                user.userName(),
                CaseFold.fold(user.userName()),
                user.email(),
                folded(user.email()),
                severalEmails,
                user.displayName(),
                CaseFold.fold(user.displayName()),
                user.externalId(),
                manager,
                state(user).name(),
                user.status().name(),
                user.managedBy().name(),
                user.twoFactor(),
                user.resource(),
                user.version(),
                user.updatedAt(),
                user.deletedAt(),
                user.organization(),
                user.id());
        String text = searchText(user);
        if (seq.isEmpty()) {
            if (user.organization().isRehearsal()) {
                // A rehearsal's first write of the user.
                insert(user, manager, severalEmails);
            }
        } else if (!text.equals(searchText(before))) {
            sql.dialect().searchable(sql, seq.get(), text);
        }
    }

    @Override
    public Optional<User> find(OrganizationId organization, UserId id) {
        return sql.first(select(Scope.of(sql, organization)) + " and id = ?", SqlUsers::user, organization, id);
    }

    @Override
    public Optional<User> findForUpdate(OrganizationId organization, UserId id) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(select(scope) + " and id = ?" + scope.forUpdate(sql), SqlUsers::user, organization, id);
    }

    @Override
    public List<User> find(OrganizationId organization, Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list(
                select(Scope.of(sql, organization)) + " and id in (select value from "
                        + sql.dialect().given() + ")",
                SqlUsers::user,
                organization,
                sql.dialect().givenValue(ids.stream().map(UserId::value).toList()));
    }

    @Override
    public Optional<User> findByUserName(OrganizationId organization, String userName) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(
                select(scope) + " and user_name_key = ? and deleted_at is null" + scope.forUpdate(sql),
                SqlUsers::user,
                organization,
                CaseFold.fold(userName));
    }

    @Override
    public Optional<User> findDeletedByUserName(OrganizationId organization, String userName) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(
                select(scope)
                        + " and user_name_key = ? and deleted_at is not null order by deleted_at desc, seq desc limit 1"
                        + scope.forUpdate(sql),
                SqlUsers::user,
                organization,
                CaseFold.fold(userName));
    }

    @Override
    public List<User> findByEmail(OrganizationId organization, String email) {
        Scope scope = Scope.of(sql, organization);
        return sql.list(
                select(scope) + " and email_key = ? and deleted_at is null order by seq limit 100"
                        + scope.forUpdate(sql),
                SqlUsers::user,
                organization,
                CaseFold.fold(email));
    }

    List<User> withValue(OrganizationId organization, String column, String key, int limit) {
        return sql.list(
                select(Scope.of(sql, organization)) + " and " + column
                        + " = ? and deleted_at is null order by seq limit " + limit,
                SqlUsers::user,
                organization,
                key);
    }

    @Override
    public Page<User> search(OrganizationId organization, UserQuery query) {
        return new UserSearch(sql, this).search(organization, query);
    }

    @Override
    public List<User> reports(OrganizationId organization, UserId manager, int limit) {
        return sql.list(
                select(Scope.of(sql, organization))
                        + " and manager_id = ? and deleted_at is null order by display_key, seq limit " + limit,
                SqlUsers::user,
                organization,
                manager);
    }

    @Override
    public List<User> after(
            OrganizationId organization,
            @Nullable UserId last,
            @Nullable ManagedBy managedBy,
            @Nullable UserState state,
            int limit) {
        List<Object> values = new ArrayList<>();
        values.add(organization);
        Scope scope = Scope.of(sql, organization);
        String text = select(scope);
        if (last != null) {
            text += " and seq > (select seq from users where " + scope.of("users") + " and id = ?)";
            values.add(organization);
            values.add(last);
        }
        if (managedBy != null) {
            text += " and managed_by = ?";
            values.add(managedBy.name());
        }
        if (state != null) {
            text += " and state = ?";
            values.add(state.name());
        }
        return sql.list(text + " order by seq limit " + limit, SqlUsers::user, values.toArray());
    }

    @Override
    public int forgetDeleted(Instant before, int limit) {
        List<Long> gone = sql.list(
                "delete from users where seq in (select seq from users where deleted_at < ?"
                        + " and organization_id not like 'rehearsal-%' limit ?) returning seq",
                Row::number, before, limit);
        gone.forEach(seq -> sql.dialect().unsearchable(sql, seq));
        return gone.size();
    }

    @Override
    public Map<UserKind, Long> counts(OrganizationId organization) {
        return new Counters(sql, organization).users();
    }

    static User user(Row row) {
        return new User(
                new OrganizationId(row.text()),
                new UserId(row.text()),
                row.text(),
                row.optionalText(),
                row.text(),
                row.optionalText(),
                row.constant(UserStatus.class),
                row.constant(ManagedBy.class),
                row.truth(),
                row.text(),
                row.number(),
                row.moment(),
                row.moment(),
                row.optionalMoment());
    }

    private static UserState state(User user) {
        return user.deletedAt() != null
                ? UserState.DELETED
                : UserState.valueOf(user.status().name());
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : CaseFold.fold(text);
    }

    private static String searchText(User user) {
        return TextSearch.text(user.userName(), user.email(), user.displayName(), user.externalId());
    }
}
