package org.scimconsole.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.scimconsole.directory.Store;

/**
 * Entra-shaped loads on one database, each next to its limits. {@code -Dbench.people}, {@code -Dbench.groups},
 * {@code -Dbench.seconds} of each measurement and {@code -Dbench.rounds} say how much.
 */
final class Ratios {
    private static final int FRESH = 20_000;
    private static final int HUGE = 10_000;
    private static final int PAGE = 10;
    private static final int DEEP = 10_000;

    private final String title;
    private final Service service;
    private final Inserts inserts;
    private final int people = Integer.getInteger("bench.people", 160_000);
    private final int[] sizes = Arrays.stream(
                    System.getProperty("bench.groups", "100,10000,100000").split(",", -1))
            .mapToInt(size -> Integer.parseInt(size.strip()))
            .filter(size -> size < people)
            .toArray();
    private final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "0.7"));
    private final int rounds = Integer.getInteger("bench.rounds", 3);
    private final String only = System.getProperty("bench.only", "");

    Ratios(String title, Service service, Inserts inserts) {
        this.title = title;
        this.service = service;
        this.inserts = inserts;
    }

    void run() throws Exception {
        Report report = new Report(title.toLowerCase(Locale.ROOT));
        report.say("## " + title);
        report.say("");
        String[] ids;
        List<String> made = new ArrayList<>();
        List<String> still = new ArrayList<>();
        long begin = System.nanoTime();
        try (Store store = service.store().get()) {
            Population population = new Population(store, service.organization());
            ids = population.people(people);
            for (int size : sizes) {
                made.add(population.group("Of " + size, Arrays.asList(ids).subList(0, size)));
                still.add(
                        population.group("Still of " + size, Arrays.asList(ids).subList(0, size)));
            }
        }
        report.say(String.format(
                Locale.ROOT,
                "%,d people, put there in %.0f s; %d rounds of %.1f s.",
                people,
                (System.nanoTime() - begin) / 1e9,
                rounds,
                seconds));
        report.say("");
        try (ServerProcess ours = service.start();
                ServerProcess empty =
                        ServerProcess.java(List.of("-cp", Service.classPath(), EmptyHandler.class.getName()))) {
            Comparison comparison =
                    new Comparison(report, ours, empty, inserts, seconds, rounds, new AtomicLong(people));
            Entra entra = new Entra(service.organization(), service.token(), ids);
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < sizes.length; i++) {
                groups.add(new Group(made.get(i), still.get(i), sizes[i], new AtomicLong(sizes[i]), new AtomicLong()));
            }
            comparison.warm(loads(entra, groups));
            comparison.head();
            for (Load load : loads(entra, groups)) {
                comparison.measure(load, 1, load.clients());
            }
            report.say("");
            if (only.isEmpty()) {
                List<Load> additions =
                        groups.stream().map(group -> addition(entra, group)).toList();
                comparison.against(1, additions);
                comparison.against(16, additions);
                comparison.against(1, cursors(ours, entra));
                report.say("");
            }
            report.say("Resident memory of the service at the end: " + ours.residentMegabytes() + " MB.");
            report.say("");
        }
    }

    /** A group, one of its size that stays so, whom it gets next and whom it loses next. */
    private record Group(String id, String still, int size, AtomicLong coming, AtomicLong going) {
        String of() {
            return String.format(Locale.ROOT, "group of %,d", size);
        }
    }

    private List<Load> loads(Entra entra, List<Group> groups) {
        List<Load> loads = new ArrayList<>(List.of(
                Load.read("GET user by userName", entra::findUser),
                Load.read("GET user by externalId", entra::findUserByExternalId),
                Load.read("GET user by id", entra::getUser),
                Load.read("GET first page of 100", n -> entra.page(1, 100)),
                Load.read("GET last page of 100", n -> entra.page(people - 99, 100)),
                Load.write("POST user", 201, FRESH, entra::createUser),
                Load.write("PATCH user", 200, FRESH, entra::renameUser)));
        for (Group group : groups) {
            loads.add(addition(entra, group));
        }
        for (Group group : groups) {
            if (group.size() > FRESH / 2) {
                loads.add(Load.write(
                        "PATCH member out of " + group.of(),
                        204,
                        FRESH / 4,
                        n -> entra.removeMember(group.id(), group.going().getAndIncrement())));
            }
            loads.add(Load.read("GET " + group.of() + " without members", n -> entra.readGroup(group.still(), false)));
            String whole = "GET " + group.of() + " with members";
            loads.add(
                    group.size() > HUGE
                            ? Load.huge(whole, n -> entra.readGroup(group.still(), true))
                            : Load.read(whole, n -> entra.readGroup(group.still(), true)));
        }
        return loads.stream().filter(load -> load.name().contains(only)).toList();
    }

    private static Load addition(Entra entra, Group group) {
        return Load.write(
                "PATCH member into " + group.of(),
                204,
                FRESH / 4,
                n -> entra.addMember(group.id(), group.coming().getAndIncrement()));
    }

    /** Pages one after the other, up to one that is far behind. */
    private List<Load> cursors(ServerProcess ours, Entra entra) throws IOException {
        String cursor = "";
        int pages = Math.min(DEEP, people / PAGE - 1);
        try (Wire wire = new Wire(ours.uri())) {
            for (int page = 1; page < pages; page++) {
                int status = wire.send(entra.cursorPage(cursor, PAGE));
                if (status != 200) {
                    throw new IOException("A page was answered " + status + " " + wire.excerpt());
                }
                cursor = Service.field(wire.body(), "nextCursor");
            }
        }
        String deep = cursor;
        return List.of(
                Load.read("cursor page 1", n -> entra.cursorPage("", PAGE)),
                Load.read(String.format(Locale.ROOT, "cursor page %,d", pages), n -> entra.cursorPage(deep, PAGE)));
    }
}
