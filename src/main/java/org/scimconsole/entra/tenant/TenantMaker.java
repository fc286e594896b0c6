package org.scimconsole.entra.tenant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes a tenant of any size in the shape of Microsoft Graph, for load tests. The same numbers and random source give the
 * same file; it is written as it is made, so that size costs disk and not memory.
 */
public final class TenantMaker {
    private static final List<String> GIVEN = List.of(
            "Adele",
            "Bilal",
            "Chidi",
            "Daniela",
            "Emre",
            "Frida",
            "Grzegorz",
            "Hana",
            "Ines",
            "Jürgen",
            "Kofi",
            "Lea",
            "Mateus",
            "Noor",
            "Olga",
            "Priya",
            "Quentin",
            "Rosa",
            "Søren",
            "Tariq",
            "Uma",
            "Věra",
            "Wei",
            "Xenia",
            "Yuki",
            "Zoë");
    private static final List<String> FAMILY = List.of(
            "Almeida",
            "Becker",
            "Chen",
            "Dvořák",
            "Eriksen",
            "Fischer",
            "García",
            "Haddad",
            "Ivanova",
            "Jensen",
            "Kowalski",
            "Lindqvist",
            "Müller",
            "Nguyen",
            "Okafor",
            "Patel",
            "Quispe",
            "Rossi",
            "Sato",
            "Tremblay",
            "Usman",
            "Vance",
            "Wójcik",
            "Xu",
            "Yılmaz",
            "Zimmermann");
    private static final List<String> DEPARTMENTS =
            List.of("Engineering", "Sales", "Finance", "Support", "Marketing", "Operations", "Legal", "People");

    private static final int REPORTS_PER_MANAGER = 8;

    private final RandomGenerator random;

    /** @param random decides who is disabled, a guest, without mail, in which group */
    public TenantMaker(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Writes a tenant; the stream stays open.
     *
     * @param users how many people: one in fifty disabled, one in forty a guest, one in ten without mail
     * @param groups how many assigned groups beside "Everybody"
     * @param membersPerGroup on average
     * @param out where to
     */
    public void write(int users, int groups, int membersPerGroup, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("users");
            for (int i = 0; i < users; i++) {
                user(json, i);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("groups");
            for (int i = 0; i <= groups; i++) {
                group(json, i, users, membersPerGroup);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("assignments");
            for (int i = 0; i <= groups; i++) {
                json.writeStartObject();
                json.writeStringField("principalId", groupId(i));
                json.writeStringField("principalType", "Group");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void user(JsonGenerator json, int i) throws IOException {
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = FAMILY.get(random.nextInt(FAMILY.size()));
        String alias = plain(given) + "." + plain(family) + "." + i;
        boolean guest = random.nextInt(40) == 0;
        String name = guest ? alias + "_partner.example#EXT#@made.example" : alias + "@made.example";
        json.writeStartObject();
        json.writeStringField("id", userId(i));
        json.writeStringField("userPrincipalName", name);
        json.writeStringField("displayName", given + " " + family);
        json.writeStringField("givenName", given);
        json.writeStringField("surname", family);
        json.writeStringField("mailNickname", alias);
        if (random.nextInt(10) != 0) {
            json.writeStringField("mail", alias + (guest ? "@partner.example" : "@made.example"));
        }
        json.writeStringField("department", DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())));
        json.writeStringField("employeeId", "E" + i);
        json.writeStringField("userType", guest ? "Guest" : "Member");
        json.writeBooleanField("accountEnabled", random.nextInt(50) != 0);
        if (i > 0) {
            json.writeObjectFieldStart("manager");
            json.writeStringField("id", userId((i - 1) / REPORTS_PER_MANAGER));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void group(JsonGenerator json, int i, int users, int membersPerGroup) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", groupId(i));
        json.writeStringField("displayName", i == 0 ? "Everybody" : "Team " + i);
        json.writeBooleanField("securityEnabled", true);
        json.writeArrayFieldStart("members");
        int wanted = i == 0 ? users : Math.min(users, membersPerGroup);
        int from = i == 0 || users == 0 ? 0 : random.nextInt(users);
        for (int m = 0; m < wanted; m++) {
            json.writeStartObject();
            json.writeStringField("@odata.type", "#microsoft.graph.user");
            json.writeStringField("id", userId((from + m) % users));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String userId(int i) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", i);
    }

    private static String groupId(int i) {
        return String.format(Locale.ROOT, "00000000-0000-4000-9000-%012x", i);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.replace("ø", "o").replace("ı", "i"), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
