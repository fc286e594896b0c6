package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.model.GroupId;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/**
 * The JSON Patch (RFC 6902) that Split's clients send for a user's groups: {@code add}, {@code remove}, {@code replace}
 * and {@code test} on {@code /groups}, by position. All or nothing.
 */
final class GroupsPatch {
    private final List<GroupId> groups;

    /** @param groups the user's groups, in the order in which GET lists them */
    GroupsPatch(List<GroupId> groups) {
        this.groups = new ArrayList<>(groups);
    }

    /** @return the groups after all operations */
    List<GroupId> apply(JsonNode operations) {
        if (!operations.isArray()) {
            throw ScimException.invalidSyntax("The body must be a JSON Patch: an array of operations on /groups.");
        }
        for (JsonNode operation : operations) {
            apply(operation.path("op").asText(), operation.path("path").asText(), operation.path("value"));
        }
        return List.copyOf(groups);
    }

    private void apply(String op, String path, JsonNode value) {
        String[] segments = path.split("/", -1);
        boolean wellFormed = segments.length >= 2 && segments[0].isEmpty() && segments[1].equals("groups");
        if (!wellFormed || segments.length > 4 || (segments.length == 4 && !segments[3].equals("id"))) {
            throw ScimException.invalidPath(
                    "The path '" + shown(path) + "' is not /groups, /groups/0, /groups/- or /groups/0/id.");
        }
        switch (op) {
            case "add" -> add(segments, value);
            case "replace" -> replace(segments, value);
            case "remove" -> remove(segments);
            case "test" -> test(segments, path, value);
            default ->
                throw ScimException.invalidSyntax(
                        "The operation '" + shown(op) + "' is not add, remove, replace or test.");
        }
    }

    private void add(String[] segments, JsonNode value) {
        if (segments.length == 2) {
            set(value);
            return;
        }
        GroupId group = group(value);
        if (groups.contains(group)) {
            return;
        }
        int position = segments[2].equals("-") ? groups.size() : position(segments[2], groups.size());
        groups.add(position, group);
    }

    private void replace(String[] segments, JsonNode value) {
        if (segments.length == 2) {
            set(value);
        } else {
            groups.set(position(segments[2], groups.size() - 1), group(value));
        }
    }

    private void remove(String[] segments) {
        if (segments.length == 2) {
            groups.clear();
        } else {
            groups.remove(position(segments[2], groups.size() - 1));
        }
    }

    private void test(String[] segments, String path, JsonNode value) {
        boolean holds = false;
        if (segments.length >= 3) {
            GroupId expected = group(value);
            int position = position(segments[2], Integer.MAX_VALUE);
            holds = position < groups.size() && groups.get(position).equals(expected);
        } else if (value.isArray()) {
            List<GroupId> expected = new ArrayList<>();
            value.forEach(each -> expected.add(group(each)));
            holds = groups.equals(expected);
        }
        if (!holds) {
            throw new ScimException(
                    ErrorType.CONFLICT,
                    "The test of " + shown(path) + " failed, so nothing was changed; read the user again.");
        }
    }

    private void set(JsonNode value) {
        if (!value.isArray()) {
            throw ScimException.invalidValue("The value for /groups must be an array of groups.");
        }
        groups.clear();
        for (JsonNode each : value) {
            GroupId group = group(each);
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
    }

    private static GroupId group(JsonNode value) {
        JsonNode id = value.isTextual() ? value : value.path("id");
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw ScimException.invalidValue(
                    "An operation's value must be a group: {\"id\":\"…\",\"type\":\"group\"}.");
        }
        return new GroupId(id.textValue());
    }

    private static int position(String text, int most) {
        if (!text.matches("0|[1-9]\\d{0,8}")) {
            throw ScimException.invalidPath("'" + shown(text) + "' is not a position in /groups.");
        }
        int position = Integer.parseInt(text);
        if (position > most) {
            throw ScimException.noTarget("The user has no group at position " + position + ".");
        }
        return position;
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
