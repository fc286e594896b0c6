package org.scimconsole.console.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.PastView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/** Lays a past state beside the present one, value by value; what differs comes first. */
final class AsOfSheets {
    private static final int NAMED = 20;

    private final Messages messages;
    private final Formats formats;

    AsOfSheets(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Finds the name of a related user or group; blocks. */
    @FunctionalInterface
    interface Names {
        String of(String id) throws ApiException;
    }

    List<AsOfRow> rows(PastView then, PastView now, boolean group, Names names) throws ApiException {
        List<AsOfRow> rows = new ArrayList<>();
        Map<String, String> before = values(then.state());
        Map<String, String> after = values(now.state());
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            rows.add(row(attribute(path), before.get(path), after.get(path)));
        }
        rows.add(row(
                messages.text(group ? "detail.as_of.members" : "detail.as_of.groups"),
                formats.number(then.related().size()),
                formats.number(now.related().size())));
        List<String> left = without(then.related(), now.related());
        List<String> joined = without(now.related(), then.related());
        if (!left.isEmpty()) {
            rows.add(new AsOfRow(
                    messages.text(group ? "detail.as_of.left" : "detail.as_of.groups.left"),
                    named(left, names),
                    messages.text("common.none"),
                    true));
        }
        if (!joined.isEmpty()) {
            rows.add(new AsOfRow(
                    messages.text(group ? "detail.as_of.joined" : "detail.as_of.groups.joined"),
                    messages.text("common.none"),
                    named(joined, names),
                    true));
        }
        rows.sort((a, b) -> Boolean.compare(b.differs(), a.differs()));
        return List.copyOf(rows);
    }

    private AsOfRow row(String attribute, @Nullable String then, @Nullable String now) {
        return new AsOfRow(attribute, shown(then), shown(now), !shown(then).equals(shown(now)));
    }

    private String shown(@Nullable String value) {
        return value == null || value.isEmpty() || value.equals("null") ? messages.text("common.none") : value;
    }

    /** The stored state holds the resource as it was sent; its own paths are the ones people know. */
    private Map<String, String> values(@Nullable String state) {
        Map<String, String> values = new LinkedHashMap<>();
        if (state == null) {
            return values;
        }
        for (Attribute attribute : new RawResource(state).attributes()) {
            String path = attribute.path().replaceFirst("^resource[.:]", "");
            if (!path.startsWith("schemas") && !path.startsWith("meta.")) {
                values.putIfAbsent(path, word(path, attribute.value()));
            }
        }
        return values;
    }

    private String word(String path, String value) {
        String key = "detail.past." + path.toLowerCase(Locale.ROOT) + "." + value.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : value;
    }

    private String attribute(String path) {
        String key = "detail.past." + path.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : path;
    }

    private static List<String> without(List<String> ids, List<String> others) {
        Set<String> left = new LinkedHashSet<>(ids);
        others.forEach(left::remove);
        return List.copyOf(left);
    }

    private String named(List<String> ids, Names names) throws ApiException {
        List<String> words = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(NAMED, ids.size()))) {
            try {
                words.add(names.of(id));
            } catch (ApiException.Refused gone) {
                words.add(id);
            }
        }
        String all = String.join(", ", words);
        return ids.size() > NAMED ? messages.text("detail.as_of.more", all, ids.size() - NAMED) : all;
    }
}
