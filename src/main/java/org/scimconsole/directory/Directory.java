package org.scimconsole.directory;

import java.security.SecureRandom;
import java.time.Clock;
import org.scimconsole.directory.activity.ActivityService;
import org.scimconsole.directory.activity.Cycles;
import org.scimconsole.directory.activity.LookUps;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.Retention;
import org.scimconsole.directory.brake.Brake;
import org.scimconsole.directory.group.GroupService;
import org.scimconsole.directory.group.LocalGroupService;
import org.scimconsole.directory.group.LocalGroups;
import org.scimconsole.directory.history.HistoryService;
import org.scimconsole.directory.organization.OrganizationService;
import org.scimconsole.directory.organization.ScimService;
import org.scimconsole.directory.rehearsal.RehearsalService;
import org.scimconsole.directory.token.AdminKeyService;
import org.scimconsole.directory.token.TokenHashes;
import org.scimconsole.directory.token.TokenService;
import org.scimconsole.directory.token.Tokens;
import org.scimconsole.directory.user.LocalUserService;
import org.scimconsole.directory.user.LocalUsers;
import org.scimconsole.directory.user.UserService;

/**
 * All services over one store: what the composition root hands to the ways in.
 *
 * @param users SCIM's side of users
 * @param localUsers Split's side of users
 * @param groups SCIM's side of groups
 * @param localGroups Split's side of groups
 */
public record Directory(
        Store store,
        OrganizationService organizations,
        ScimService scim,
        TokenService tokens,
        AdminKeyService adminKeys,
        UserService users,
        LocalUserService localUsers,
        GroupService groups,
        LocalGroupService localGroups,
        ActivityService activity,
        HistoryService history,
        Brake brake,
        RehearsalService rehearsals,
        Retention retention) {

    /** Puts the services together. */
    public static Directory over(Store store, Clock clock, Ids ids, SecureRandom random) {
        Recorder recorder = new Recorder(clock, ids, new Cycles());
        LookUps lookUps = new LookUps(store, recorder);
        Brake brake = new Brake(store, recorder);
        TokenHashes hashes = new TokenHashes(store, random);
        Tokens tokens = new Tokens(ids, random, hashes);
        LocalUsers localUsers = new LocalUsers(recorder);
        LocalGroups localGroups = new LocalGroups(recorder);
        return new Directory(
                store,
                new OrganizationService(store, recorder, tokens, localUsers, localGroups),
                new ScimService(store, recorder, tokens, localUsers, localGroups),
                new TokenService(store, clock, recorder, tokens, hashes),
                new AdminKeyService(store, recorder, tokens, hashes),
                new UserService(store, recorder, lookUps, brake),
                new LocalUserService(store, recorder, localUsers),
                new GroupService(store, recorder, lookUps, brake),
                new LocalGroupService(store, recorder),
                new ActivityService(store, clock, recorder),
                new HistoryService(store, recorder),
                brake,
                new RehearsalService(store, recorder, tokens, localUsers),
                new Retention(store, clock));
    }
}
