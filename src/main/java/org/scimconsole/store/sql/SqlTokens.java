package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.token.AdminKey;
import org.scimconsole.directory.token.Presented;
import org.scimconsole.directory.token.ScimToken;
import org.scimconsole.directory.token.TokenRepository;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;

/** Tokens and keys as rows; the secret itself never comes here. */
final class SqlTokens implements TokenRepository {
    private static final String TOKEN =
            "select organization_id, id, hint, created_at, expires_at, ends_at, last_used_at, created_by from tokens";
    private static final String KEY = "select organization_id, id, name, hint, created_at, revoked_at from admin_keys";

    private static final String PRESENTED =
            "select t.organization_id, t.id, t.hint, t.created_at, t.expires_at, t.ends_at, t.last_used_at, t.created_by,"
                    + " o.id, o.scim_enabled, o.scim_paused, o.scim_provider from tokens t"
                    + " left join organizations o on o.id = ? where t.hash = ?";

    private final Sql sql;

    SqlTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String serverKey(Supplier<String> make) {
        Optional<String> kept = sql.first("select secret from server_key where id = 1", Row::text);
        if (kept.isPresent()) {
            return kept.get();
        }
        sql.update("insert into server_key (id, secret) values (1, ?) on conflict do nothing", make.get());
        return sql.first("select secret from server_key where id = 1", Row::text)
                .orElseThrow();
    }

    @Override
    public void insert(ScimToken token, String hash) {
        sql.update(
                "insert into tokens (organization_id, id, hash, hint, created_at, expires_at, ends_at, last_used_at,"
                        + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                token.organization(),
                token.id(),
                hash,
                token.hint(),
                token.createdAt(),
                token.expiresAt(),
                token.endsAt(),
                token.lastUsedAt(),
                token.createdBy());
    }

    @Override
    public List<ScimToken> list(OrganizationId organization) {
        return sql.list(TOKEN + " where organization_id = ? order by seq desc", SqlTokens::token, organization);
    }

    @Override
    public Optional<Presented> findByHash(String hash, OrganizationId asked) {
        if (asked.isRehearsal()) {
            Optional<OrganizationState> state = new SqlOrganizations(sql).find(asked);
            return sql.first(TOKEN + " where hash = ?", SqlTokens::token, hash)
                    .map(token -> new Presented(
                            token,
                            state.isPresent(),
                            state.isPresent(),
                            false,
                            state.map(OrganizationState::provider).orElse(null)));
        }
        return sql.first(
                PRESENTED,
                row -> new Presented(
                        token(row),
                        row.optionalText() != null,
                        row.truth(),
                        row.truth(),
                        row.optionalConstant(IdentityProvider.class)),
                asked,
                hash);
    }

    @Override
    public void end(TokenId token, Instant at) {
        sql.update("update tokens set ends_at = ? where id = ? and (ends_at is null or ends_at > ?)", at, token, at);
    }

    @Override
    public void outlive(TokenId token, Instant now) {
        sql.update("update tokens set ends_at = null where id = ? and ends_at > ?", token, now);
    }

    @Override
    public void used(TokenId token, Instant at) {
        sql.update("update tokens set last_used_at = ? where id = ?", at, token);
    }

    @Override
    public void insertKey(AdminKey key, String hash) {
        sql.update(
                "insert into admin_keys (organization_id, id, name, hash, hint, created_at) values (?, ?, ?, ?, ?, ?)",
                key.organization(),
                key.id(),
                key.name(),
                hash,
                key.hint(),
                key.createdAt());
    }

    @Override
    public List<AdminKey> listKeys(OrganizationId organization) {
        return sql.list(KEY + " where organization_id = ? order by seq desc", SqlTokens::key, organization);
    }

    @Override
    public Optional<AdminKey> findKeyByHash(String hash) {
        return sql.first(KEY + " where hash = ?", SqlTokens::key, hash);
    }

    @Override
    public void endKey(String id, Instant at) {
        sql.update("update admin_keys set revoked_at = ? where id = ? and revoked_at is null", at, id);
    }

    private static ScimToken token(Row row) {
        return new ScimToken(
                new OrganizationId(row.text()),
                new TokenId(row.text()),
                row.text(),
                row.moment(),
                row.moment(),
                row.optionalMoment(),
                row.optionalMoment(),
                row.text());
    }

    private static AdminKey key(Row row) {
        return new AdminKey(
                new OrganizationId(row.text()), row.text(), row.text(), row.text(), row.moment(), row.optionalMoment());
    }
}
