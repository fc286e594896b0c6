package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException.Unreadable;
import org.scimconsole.client.http.JsonBody;
import org.scimconsole.model.IdentityProvider;

/** Reads the bodies of the Admin API into records. Unknown fields are ignored: a newer service may send more. */
final class AdminBodies {
    OrganizationView organization(JsonBody body) throws Unreadable {
        return new OrganizationView(body.text("id"), body.text("name"), body.text("rules"), body.time("createdAt"));
    }

    SsoView sso(JsonBody body) throws Unreadable {
        return new SsoView(
                body.truth("enabled"),
                body.truth("strict"),
                body.textOrNull("entityId"),
                body.textOrNull("signOnUrl"),
                body.timeOrNull("certificateExpiresAt"));
    }

    ScimView scim(JsonBody body) throws Unreadable {
        String provider = body.textOrNull("idp");
        return new ScimView(
                body.truth("enabled"),
                body.truth("paused"),
                "OKTA".equals(provider)
                        ? IdentityProvider.OKTA
                        : "ENTRA_ID".equals(provider) ? IdentityProvider.ENTRA_ID : null,
                body.text("baseUrl"),
                (int) body.number("openInvites"),
                body.list("tokens", this::token));
    }

    private TokenView token(JsonBody body) throws Unreadable {
        return new TokenView(
                body.text("id"),
                body.text("hint"),
                switch (body.text("status")) {
                    case "ACTIVE", "ENDING" -> TokenView.Status.ACTIVE;
                    case "EXPIRED" -> TokenView.Status.EXPIRED;
                    default -> TokenView.Status.REVOKED;
                },
                body.time("createdAt"),
                body.time("expiresAt"),
                body.timeOrNull("endsAt"),
                body.timeOrNull("lastUsedAt"),
                body.textOrNull("createdBy"));
    }

    OverviewView overview(JsonBody body) throws Unreadable {
        JsonBody users = body.object("users", part -> part);
        JsonBody groups = body.object("groups", part -> part);
        return new OverviewView(
                users.number("active"),
                users.number("deactivated"),
                users.number("pending"),
                users.number("idpManaged"),
                groups.number("total"),
                groups.number("linked"),
                body.number("administrators"),
                body.timeOrNull("lastRequestAt"),
                body.timeOrNull("lastSuccessAt"),
                body.timeOrNull("lastRefusalAt"));
    }

    <T> Listing<T> listing(JsonBody body, JsonBody.Reader<T> row) throws Unreadable {
        List<T> items = body.list("items", row);
        return new Listing<>(
                items,
                body.textOrNull("nextCursor"),
                body.textOrNull("previousCursor"),
                Math.max(body.number("total"), items.size()));
    }

    UserRow userRow(JsonBody body) throws Unreadable {
        String userName = or(body.textOrNull("userName"), or(body.textOrNull("email"), ""));
        return new UserRow(
                body.text("id"),
                userName,
                body.textOrNull("email"),
                or(body.textOrNull("displayName"), userName),
                body.textOrNull("externalId"),
                body.text("status"),
                body.text("managedBy"),
                body.time("createdAt"),
                body.time("updatedAt"),
                body.timeOrNull("deletedAt"));
    }

    UserDetail user(JsonBody body) throws Unreadable {
        return new UserDetail(
                userRow(body),
                body.number("version"),
                body.truth("twoFactor"),
                or(body.textOrNull("resource"), "{}"),
                body.list(
                        "groups",
                        group -> new GroupReference(
                                group.text("id"), group.text("name"), or(group.textOrNull("managedBy"), "LOCAL"))),
                body.objectOrNull("manager", this::userReference),
                body.list("reports", this::userReference),
                body.textOrNull("lockedReason"));
    }

    private UserReference userReference(JsonBody body) throws Unreadable {
        String id = body.text("id");
        return new UserReference(id, or(body.textOrNull("displayName"), id));
    }

    GroupRow groupRow(JsonBody body) throws Unreadable {
        return new GroupRow(
                body.text("id"),
                body.text("name"),
                body.textOrNull("description"),
                body.text("managedBy"),
                body.truth("reserved"),
                body.number("memberCount"),
                body.objectOrNull(
                        "link",
                        link -> new GroupLink(
                                link.text("idpName"),
                                link.textOrNull("externalId"),
                                link.time("since"),
                                link.textOrNull("rule"))),
                body.time("createdAt"),
                body.time("updatedAt"));
    }

    GroupDetail group(JsonBody body) throws Unreadable {
        return new GroupDetail(
                groupRow(body),
                body.number("version"),
                or(body.textOrNull("resource"), "{}"),
                body.textOrNull("lockedReason"));
    }

    MemberRow member(JsonBody body) throws Unreadable {
        String userName = or(body.textOrNull("userName"), "");
        return new MemberRow(
                body.text("id"), or(body.textOrNull("displayName"), userName), userName, body.text("status"));
    }

    ChangeEvent change(JsonBody body) throws Unreadable {
        return new ChangeEvent(
                body.text("id"),
                body.time("at"),
                actor(body),
                body.textOrNull("requestId"),
                body.text("resourceType"),
                body.text("resourceId"),
                body.text("kind"),
                body.list("changes", this::attribute));
    }

    AttributeChange attribute(JsonBody body) throws Unreadable {
        return new AttributeChange(body.text("attribute"), body.textOrNull("before"), body.textOrNull("after"));
    }

    LogEntry logEntry(JsonBody body) throws Unreadable {
        return new LogEntry(
                body.text("id"),
                body.time("at"),
                body.number("durationMillis"),
                body.text("method"),
                body.text("path"),
                (int) body.number("status"),
                body.text("outcome"),
                body.textOrNull("rule"),
                body.textOrNull("message"),
                body.objectOrNull("subject", AdminBodies::subject),
                actor(body),
                body.textOrNull("source"),
                body.textOrNull("cycle"),
                body.truth("probe"));
    }

    LogExchange exchange(JsonBody body) throws Unreadable {
        return new LogExchange(logEntry(body), body.textOrNull("requestBody"), body.textOrNull("responseBody"));
    }

    WhyNotView whyNot(JsonBody body) throws Unreadable {
        return new WhyNotView(
                body.text("question"),
                body.objectOrNull("subject", AdminBodies::subject),
                body.text("conclusion"),
                body.text("sentence"),
                body.text("acting"),
                body.text("where"),
                body.textOrNull("rule"),
                body.textOrNull("ruleSource"),
                body.textOrNull("ruleSentence"),
                body.list(
                        "steps",
                        step -> new WhyNotView.Step(
                                step.text("stage"),
                                step.truth("reached"),
                                step.text("sentence"),
                                step.timeOrNull("at"),
                                step.objectOrNull("evidence", this::logEntry))),
                body.list("candidates", AdminBodies::subject));
    }

    MappingView mapping(JsonBody body) throws Unreadable {
        return new MappingView(
                body.number("people"),
                body.list(
                        "findings",
                        one -> new MappingView.Finding(
                                one.text("code"),
                                one.text("severity"),
                                one.number("count"),
                                one.text("title"),
                                one.text("why"),
                                one.text("mend"),
                                one.text("guideStep"),
                                one.list("examples", AdminBodies::subject))));
    }

    HeartbeatView heartbeat(JsonBody body) throws Unreadable {
        return new HeartbeatView(
                body.text("state"),
                body.timeOrNull("lastCycle"),
                body.timeOrNull("nextExpected"),
                body.number("missed"),
                body.timeOrNull("quarantinedSince"),
                body.timeOrNull("switchedOffAt"),
                body.list(
                        "cycles",
                        cycle -> new HeartbeatView.Cycle(
                                cycle.time("start"),
                                cycle.time("end"),
                                cycle.number("requests"),
                                cycle.number("failures"))));
    }

    static LogSubject subject(JsonBody body) {
        return new LogSubject(
                or(body.textOrNull("type"), "User"),
                body.textOrNull("id"),
                body.textOrNull("externalId"),
                body.textOrNull("name"));
    }

    private static Actor actor(JsonBody body) throws Unreadable {
        Actor actor = body.objectOrNull(
                "actor", one -> new Actor(or(one.textOrNull("type"), "SYSTEM"), one.textOrNull("name")));
        return actor == null ? new Actor("SYSTEM", null) : actor;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
