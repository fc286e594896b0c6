package org.scimconsole.client.foreign;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A SCIM service as other vendors make them, with the shortcomings chosen. */
final class VendorService extends Dispatcher {

    /** What such a service does not do as RFC 7644 asks. */
    enum Shortcoming {
        NO_DISCOVERY,
        REFUSES_FILTERS,
        IGNORES_FILTERS,
        REFUSES_EXCLUDED_ATTRIBUTES,
        IGNORES_START_INDEX,
        IGNORES_COUNT,
        SHORT_PAGES,
        NO_TOTAL,
        PLAIN_TEXT,
        NAMES_IN_LOWER_CASE
    }

    /** The targets asked for, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final Set<Shortcoming> shortcomings;
    private final List<String> users;

    VendorService(int users, Shortcoming... shortcomings) {
        this.shortcomings = EnumSet.noneOf(Shortcoming.class);
        this.shortcomings.addAll(List.of(shortcomings));
        this.users = IntStream.range(0, users)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"userName\":\"person" + i + "@vendor.example\",\"name\":{"
                        + "\"givenName\":\"Person\",\"familyName\":\"Number " + i + "\"},\"active\":"
                        + (i % 10 == 9 ? "\"False\"" : "true") + "}")
                .toList();
    }

    private boolean is(Shortcoming shortcoming) {
        return shortcomings.contains(shortcoming);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String target = request.getTarget();
        asked.add(target);
        String path = target.replaceAll("\\?.*", "");
        Map<String, String> query = query(target);
        if (path.endsWith("/ServiceProviderConfig")) {
            return is(Shortcoming.NO_DISCOVERY)
                    ? answer(404, "<html>no such page</html>")
                    : answer(200, "{\"filter\":{\"supported\":true},\"sort\":{\"supported\":false}}");
        }
        if (query.containsKey("excludedAttributes") && is(Shortcoming.REFUSES_EXCLUDED_ATTRIBUTES)) {
            return answer(400, "{\"detail\":\"Unknown parameter excludedAttributes.\"}");
        }
        if (query.containsKey("filter") && is(Shortcoming.REFUSES_FILTERS)) {
            return answer(400, "{\"detail\":\"Filters are not supported.\"}");
        }
        List<String> found = path.endsWith("/Users")
                ? users
                : List.of("{\"id\":\"g1\",\"displayName\":\"Engineers\",\"members\":[{\"value\":\"1\"}]}");
        if (query.containsKey("filter") && !is(Shortcoming.IGNORES_FILTERS)) {
            String wanted = query.getOrDefault("filter", "").replaceAll("(?s).*?co \"([^\"]*)\".*", "$1");
            found = found.stream()
                    .filter(resource -> resource.toLowerCase(Locale.ROOT).contains(wanted))
                    .toList();
        }
        return answer(200, list(found, query));
    }

    private String list(List<String> found, Map<String, String> query) {
        int start = is(Shortcoming.IGNORES_START_INDEX) ? 1 : Integer.parseInt(query.getOrDefault("startIndex", "1"));
        int count = is(Shortcoming.IGNORES_COUNT)
                ? found.size()
                : Math.min(
                        is(Shortcoming.SHORT_PAGES) ? 7 : 1000, Integer.parseInt(query.getOrDefault("count", "100")));
        List<String> page = found.subList(Math.min(found.size(), start - 1), Math.min(found.size(), start - 1 + count));
        String total = is(Shortcoming.NO_TOTAL) ? "" : "\"totalResults\":" + found.size() + ",";
        String list = "{" + total + "\"Resources\":[" + String.join(",", page) + "]}";
        return is(Shortcoming.NAMES_IN_LOWER_CASE)
                ? list.replace("Resources", "resources").replace("userName", "username")
                : list;
    }

    private static Map<String, String> query(String target) {
        Map<String, String> query = new HashMap<>();
        int mark = target.indexOf('?');
        List<String> parts = new ArrayList<>(
                mark < 0 ? List.of() : List.of(target.substring(mark + 1).split("&")));
        for (String part : parts) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private MockResponse answer(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", is(Shortcoming.PLAIN_TEXT) ? "text/plain" : "application/scim+json")
                .body(body)
                .build();
    }

    /** How often a list was asked for. */
    long lists() {
        return asked.stream().filter(target -> target.contains("startIndex")).collect(Collectors.counting());
    }
}
