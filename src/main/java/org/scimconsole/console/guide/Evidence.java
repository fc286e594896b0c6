package org.scimconsole.console.guide;

import java.util.List;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.SsoView;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;

/** What the service has seen that shows how far the set-up is. */
record Evidence(SsoView sso, ScimView scim, OverviewView overview, List<LogEntry> latest, List<UserRow> managed) {
    private static final int SAMPLE = 50;

    static Evidence gather(AdminApi api) throws ApiException {
        Listing<LogEntry> log =
                api.provisioningLog(new LogQuery(null, null, null, null, null, null, null, null, true, SAMPLE, null));
        Listing<UserRow> managed = api.users(new UserQuery("", List.of(), "IDP", null, null, SAMPLE, null));
        return new Evidence(api.sso(), api.scim(), api.overview(), log.items(), managed.items());
    }

    boolean strict() {
        return sso.enabled() && sso.strict();
    }

    /** Entra's Test Connection, or anything else that came with a token. */
    boolean connected() {
        return !latest.isEmpty()
                || scim.tokens().stream().map(TokenView::lastUsedAt).anyMatch(used -> used != null);
    }

    boolean usersArrived() {
        return overview.idpManagedUsers() > 0;
    }

    boolean groupsArrived() {
        return overview.linkedGroups() > 0;
    }

    /** People whose work e-mail is not their userName: the mapping of mail was left as Entra has it at first. */
    long mailsUnlikeUserName() {
        return managed.stream()
                .filter(row -> row.email() == null || !row.email().equalsIgnoreCase(row.userName()))
                .count();
    }

    boolean mappingRight() {
        return !managed.isEmpty() && mailsUnlikeUserName() == 0;
    }
}
