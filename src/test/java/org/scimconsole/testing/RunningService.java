package org.scimconsole.testing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.organization.NewOrganization;
import org.scimconsole.model.RuleSet;
import org.scimconsole.server.Server;
import org.scimconsole.server.http.RouteTable;
import org.scimconsole.server.http.ServerConfig;

/** A really started service on a free port, over a fresh database of its own. Close it. */
public final class RunningService implements AutoCloseable {
    private final Store store;
    private final Directory directory;
    private final Server server;
    private final AtomicInteger organizations = new AtomicInteger();

    private RunningService(Store store, Directory directory, Server server) {
        this.store = store;
        this.directory = directory;
        this.server = server;
    }

    /** Starts one with the real clock and the usual limits. */
    public static RunningService start(TestDatabase database) {
        return start(database, Clock.systemUTC(), ServerConfig.loopback(0));
    }

    /** Starts one with another clock or another set-up. */
    public static RunningService start(TestDatabase database, Clock clock, ServerConfig config) {
        return start(database.place(), clock, config);
    }

    /** Starts one on a database that others may use as well, as several nodes do. */
    public static RunningService start(TestDatabase.Place place, Clock clock, ServerConfig config) {
        return start(place, clock, System::nanoTime, config);
    }

    /** Starts one whose durations are measured by another clock, too. */
    public static RunningService start(TestDatabase.Place place, Clock clock, LongSupplier nanos, ServerConfig config) {
        Store store = place.open();
        SecureRandom random = new SecureRandom();
        Ids ids = Ids.timeOrdered(clock, random);
        Directory directory = Directory.over(store, clock, ids, random);
        return new RunningService(store, directory, Server.start(config, directory, clock, nanos, ids::next));
    }

    /** @return where it listens */
    public int port() {
        return server.port();
    }

    /** @return the services behind it, to prepare or to look behind the wire */
    public Directory directory() {
        return directory;
    }

    /** @return every route it answers */
    public List<RouteTable.Route> routes() {
        return server.routes();
    }

    /** @return a wire to the service itself, without any secret */
    public Wire wire() {
        return new Wire(port(), "");
    }

    /** @return a new organisation under Split's rules with Strict SSO and SCIM enabled for Entra */
    public TestOrganization organization() {
        return organization(RuleSet.SPLIT, "ENTRA_ID");
    }

    /** @return a new organisation with Strict SSO and SCIM enabled */
    public TestOrganization organization(RuleSet rules, String identityProvider) {
        return organizationWithoutScim(rules).enabled(identityProvider);
    }

    /** @return a new organisation as it is made: no SSO, no SCIM */
    public TestOrganization organizationWithoutScim(RuleSet rules) {
        NewOrganization made = directory.organizations().create("Org " + organizations.incrementAndGet(), rules, null);
        return new TestOrganization(
                this, made.organization().id(), made.adminKey().reveal(), "");
    }

    /** Stops the service and lets go of its database. */
    @Override
    public void close() {
        server.close();
        store.close();
    }
}
