package org.scimconsole.client.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.GroupReference;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.MemberRow;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.admin.UserReference;
import org.scimconsole.client.admin.UserRow;

/** What the console's lists show of a SCIM user or group, whichever of the usual places the vendor keeps it in. */
final class ScimPeople {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private ScimPeople() {}

    static UserRow user(Resource user) {
        Resource meta = user.object("meta");
        return new UserRow(
                user.text("id"),
                user.text("userName"),
                ForeignApi.orNull(email(user)),
                displayName(user),
                ForeignApi.orNull(user.text("externalId")),
                isActive(user) ? "ACTIVE" : "DEACTIVATED",
                ForeignApi.NOT_TOLD,
                meta.time("created"),
                meta.time("lastModified"),
                null);
    }

    private static String displayName(Resource user) {
        Resource name = user.object("name");
        String parts = (name.text("givenName") + " " + name.text("familyName")).strip();
        return firstOf(user.text("displayName"), name.text("formatted"), parts, user.text("userName"), user.text("id"));
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The work address, else the primary one, else the first. */
    private static String email(Resource user) {
        List<Resource> emails = user.list("emails");
        return emails.stream()
                .filter(email -> email.text("type").equalsIgnoreCase("work"))
                .findFirst()
                .or(() -> emails.stream()
                        .filter(email -> email.text("primary").equalsIgnoreCase("true"))
                        .findFirst())
                .or(() -> emails.stream().findFirst())
                .map(email -> email.text("value"))
                .orElse("");
    }

    /** Whoever is not said to be inactive is active; some vendors send the word instead of the truth value. */
    static boolean isActive(Resource user) {
        return !user.text("active").equalsIgnoreCase("false");
    }

    /** Whether a search for these words means this user. */
    static boolean means(Resource user, String words) {
        List<String> texts = new ArrayList<>(List.of(
                user.text("id"), user.text("userName"), displayName(user), user.text("externalId"), email(user)));
        user.list("emails").forEach(email -> texts.add(email.text("value")));
        return anyContains(texts, words);
    }

    static boolean anyContains(List<String> texts, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    static UserDetail detail(Resource user) {
        return new UserDetail(
                user(user),
                0,
                false,
                user.json(),
                user.list("groups").stream()
                        .map(group -> new GroupReference(
                                group.text("value"),
                                firstOf(group.text("display"), group.text("value")),
                                ForeignApi.NOT_TOLD))
                        .toList(),
                manager(user),
                List.of(),
                ForeignApi.LOCKED);
    }

    private static @Nullable UserReference manager(Resource user) {
        Resource extension = user.object(ENTERPRISE);
        Resource manager = extension.object("manager");
        String id = firstOf(manager.text("value"), extension.text("manager"));
        return id.isEmpty() ? null : new UserReference(id, firstOf(manager.text("displayName"), id));
    }

    static GroupRow group(Resource group) {
        Resource meta = group.object("meta");
        return new GroupRow(
                group.text("id"),
                firstOf(group.text("displayName"), group.text("id")),
                null,
                ForeignApi.NOT_TOLD,
                false,
                group.has("members") ? group.list("members").size() : ForeignApi.NOT_COUNTED,
                null,
                meta.time("created"),
                meta.time("lastModified"));
    }

    static List<MemberRow> members(Resource group) {
        return group.list("members").stream()
                .map(member -> new MemberRow(
                        member.text("value"),
                        firstOf(member.text("display"), member.text("value")),
                        "",
                        ForeignApi.NOT_TOLD))
                .toList();
    }
}
