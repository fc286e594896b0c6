package org.scimconsole.console.detail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scimconsole.console.i18n.Messages;

/**
 * What people call the attributes of one resource. Those of RFC 7643 have words in the bundle; one that nobody foresaw is
 * called by its own name with blanks in it: {@code costCenter} is "Cost center".
 */
public final class AttributeNames {
    private static final Pattern ENTRY = Pattern.compile("(.*?)([A-Za-z0-9_$-]+)\\[(\\d+)](?:\\.(.+))?");

    private final Messages messages;
    private final Map<String, String> types = new HashMap<>();

    /**
     * @param messages the words
     * @param attributes all of the resource, from which the types of its e-mails, phones and so on are taken
     */
    public AttributeNames(Messages messages, List<Attribute> attributes) {
        this.messages = messages;
        for (Attribute attribute : attributes) {
            String path = attribute.path();
            if (path.endsWith("].type")) {
                types.put(path.substring(0, path.length() - ".type".length()), attribute.value());
            }
        }
    }

    /**
     * @param path of a value
     * @return whether it only describes another value, such as the type of a phone number
     */
    public static boolean describesAnother(String path) {
        return path.endsWith("].type") || path.endsWith("].primary");
    }

    /**
     * @param path of a value, such as {@code phoneNumbers[0].value}
     * @return what people call it
     */
    public String name(String path) {
        Matcher entry = ENTRY.matcher(path);
        if (!entry.matches()) {
            return word(path);
        }
        String whole = word(entry.group(2));
        String type = types.getOrDefault(path.substring(0, path.indexOf(']') + 1), "");
        String typed = type.isEmpty()
                ? entry.group(3).equals("0") ? whole : whole + " " + (Integer.parseInt(entry.group(3)) + 1)
                : messages.text("detail.attribute.typed", whole, type);
        String part = entry.group(4);
        return part == null || part.equals("value") ? typed : messages.text("detail.attribute.part", typed, word(part));
    }

    private String word(String path) {
        String shorter = path.replaceFirst("^urn:.*:", "");
        String key = "detail.attribute." + shorter.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : spaced(shorter);
    }

    private static String spaced(String name) {
        String words = name.replaceAll("[._$-]+", " ")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
