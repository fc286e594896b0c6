package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scimconsole.directory.organization.OrganizationRepository;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.organization.SingleSignOn;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.RuleSet;

/** Organisations as rows. */
final class SqlOrganizations implements OrganizationRepository {
    private static final String COLUMNS = "id, name, rules, created_at, sso_enabled, sso_strict, sso_entity_id,"
            + " sso_sign_on_url, sso_certificate_expires_at, scim_enabled, scim_paused, scim_provider, scim_enabled_at";

    private final Sql sql;

    SqlOrganizations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Organization organization) {
        sql.update(
                "insert into organizations (id, name, rules, created_at) values (?, ?, ?, ?)",
                organization.id(),
                organization.name(),
                organization.rules().name(),
                organization.createdAt());
    }

    @Override
    public List<Organization> list() {
        return sql.list(
                "select id, name, rules, created_at from organizations order by seq", SqlOrganizations::organization);
    }

    @Override
    public Optional<OrganizationState> find(OrganizationId id) {
        if (id.isRehearsal()) {
            return rehearsal(id, "");
        }
        return sql.first("select " + COLUMNS + " from organizations where id = ?", SqlOrganizations::state, id);
    }

    @Override
    public Optional<OrganizationState> findForUpdate(OrganizationId id) {
        return locked(id, sql.dialect().forUpdate());
    }

    @Override
    public Optional<OrganizationState> findKept(OrganizationId id) {
        return locked(id, sql.dialect().keeping("organizations"));
    }

    @Override
    public Optional<OrganizationState> findForCounting(OrganizationId id) {
        return locked(id, sql.dialect().forUpdateBesideKept());
    }

    private Optional<OrganizationState> locked(OrganizationId id, String lock) {
        if (id.isRehearsal()) {
            // One at a time writes into a rehearsal; nobody waits for it in the organisation behind.
            return rehearsal(id, sql.dialect().forUpdate());
        }
        return sql.first("select " + COLUMNS + " from organizations where id = ?" + lock, SqlOrganizations::state, id);
    }

    /** The organisation behind a rehearsal that has not ended, under the rehearsal's id and with SCIM on. */
    private Optional<OrganizationState> rehearsal(OrganizationId id, String lock) {
        record Behind(OrganizationId organization, IdentityProvider provider, Instant since) {}
        return sql.first(
                        "select organization_id, provider, started_at from rehearsals where id = ? and ended_at is null"
                                + lock,
                        row -> new Behind(
                                new OrganizationId(row.text()), row.constant(IdentityProvider.class), row.moment()),
                        id)
                .flatMap(behind -> find(behind.organization())
                        .map(state -> new OrganizationState(
                                new Organization(
                                        id,
                                        state.organization().name(),
                                        state.organization().rules(),
                                        state.organization().createdAt()),
                                state.singleSignOn(),
                                true,
                                false,
                                behind.provider(),
                                behind.since())));
    }

    @Override
    public void update(OrganizationState state) {
        SingleSignOn sso = state.singleSignOn();
        sql.update(
                "update organizations set sso_enabled = ?, sso_strict = ?, sso_entity_id = ?, sso_sign_on_url = ?,"
                        + " sso_certificate_expires_at = ?, scim_enabled = ?, scim_paused = ?, scim_provider = ?,"
                        + " scim_enabled_at = ? where id = ?",
                sso.enabled(),
                sso.strict(),
                sso.entityId(),
                sso.signOnUrl(),
                sso.certificateExpiresAt(),
                state.scimEnabled(),
                state.scimPaused(),
                state.provider() == null ? null : state.provider().name(),
                state.scimEnabledAt(),
                state.organization().id());
    }

    private static Organization organization(Row row) {
        return new Organization(new OrganizationId(row.text()), row.text(), row.constant(RuleSet.class), row.moment());
    }

    private static OrganizationState state(Row row) {
        Organization organization = organization(row);
        SingleSignOn sso = new SingleSignOn(
                row.truth(), row.truth(), row.optionalText(), row.optionalText(), row.optionalMoment());
        return new OrganizationState(
                organization,
                sso,
                row.truth(),
                row.truth(),
                row.optionalConstant(IdentityProvider.class),
                row.optionalMoment());
    }
}
