package org.scimconsole.store.sql;

import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ActivityRepository;
import org.scimconsole.directory.brake.BrakeRepository;
import org.scimconsole.directory.group.GroupRepository;
import org.scimconsole.directory.mapping.MappingRepository;
import org.scimconsole.directory.organization.OrganizationRepository;
import org.scimconsole.directory.rehearsal.RehearsalRepository;
import org.scimconsole.directory.token.TokenRepository;
import org.scimconsole.directory.user.UserRepository;

/** The repositories on one connection. */
public final class SqlSession implements Session {
    private final SqlOrganizations organizations;
    private final SqlTokens tokens;
    private final SqlUsers users;
    private final SqlGroups groups;
    private final SqlBrake brake;
    private final SqlMapping mapping;
    private final SqlActivity activity;
    private final SqlRehearsals rehearsals;

    /** @param sql the connection */
    public SqlSession(Sql sql) {
        this.organizations = new SqlOrganizations(sql);
        this.tokens = new SqlTokens(sql);
        this.users = new SqlUsers(sql);
        this.groups = new SqlGroups(sql);
        this.brake = new SqlBrake(sql);
        this.mapping = new SqlMapping(sql);
        this.activity = new SqlActivity(sql);
        this.rehearsals = new SqlRehearsals(sql);
    }

    @Override
    public OrganizationRepository organizations() {
        return organizations;
    }

    @Override
    public TokenRepository tokens() {
        return tokens;
    }

    @Override
    public UserRepository users() {
        return users;
    }

    @Override
    public GroupRepository groups() {
        return groups;
    }

    @Override
    public BrakeRepository brake() {
        return brake;
    }

    @Override
    public MappingRepository mapping() {
        return mapping;
    }

    @Override
    public ActivityRepository activity() {
        return activity;
    }

    @Override
    public RehearsalRepository rehearsals() {
        return rehearsals;
    }
}
