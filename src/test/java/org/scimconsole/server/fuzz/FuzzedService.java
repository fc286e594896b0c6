package org.scimconsole.server.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.scimconsole.model.RuleSet;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.store.sqlite.SqliteStore;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestOrganization;

/** A started service with a person and a group in it, asked over real connections, and what its database holds. */
final class FuzzedService implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MOST_PEOPLE = 300;

    private static final String STATE = "select (select count(*) || ' ' || coalesce(sum(version), 0) || ' '"
            + " || coalesce(sum(length(resource)), 0) from users where organization_id = ?1)"
            + " || ' ' || (select count(*) || ' ' || coalesce(sum(version), 0) || ' '"
            + " || coalesce(sum(length(resource) + length(name)), 0) from groups where organization_id = ?1)"
            + " || ' ' || (select count(*) from members where user_id in"
            + " (select id from users where organization_id = ?1)),"
            + " (select count(*) from users where organization_id = ?1),"
            + " (select coalesce(max(seq), 0) from changes)";

    private final RunningService service;
    private final Connection database;
    private TestOrganization provided;
    private TestOrganization local;
    private String user = "";
    private String group = "";

    /** What the database holds of the organisation that the provider fills: data in one text, and the last change. */
    record State(String data, long people, long lastChange) {}

    FuzzedService(Path folder) throws SQLException {
        this.service =
                RunningService.start(() -> SqliteStore.open(folder), Clock.systemUTC(), ServerConfig.loopback(0));
        this.database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("scim-console.db"));
        this.provided = service.organization();
        this.local = service.organizationWithoutScim(RuleSet.SPLIT);
        fill();
    }

    /** Begins again with organisations in which the requests so far left nothing. */
    void startOver() {
        provided = service.organization();
        local = service.organizationWithoutScim(RuleSet.SPLIT);
        fill();
    }

    private void fill() {
        // without the brake, so that 503 is never an answer
        provided.admin().put("/security/brake", "{\"on\":false}").expect(200);
        user = provided.userId("person@x.io");
        group = provided.groupId("Group");
        provided.scim()
                .patch(
                        "/Groups/" + group,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"add\","
                                + "\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}]}")
                .expect(204);
    }

    State state() throws SQLException {
        try (PreparedStatement asked = database.prepareStatement(STATE)) {
            asked.setString(1, provided.id().value());
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return new State(row.getString(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /** @return whether what was there at the beginning is gone, or much was added */
    boolean isWorn(State state) {
        return state.people() > MOST_PEOPLE
                || provided.scim().get("/Users/" + user).status() != 200
                || provided.scim().get("/Groups/" + group).status() != 200
                || local.admin().get("/users?limit=1").status() != 200;
    }

    /** @return the whole answer; fails when none comes in time */
    String answer(RequestText request) {
        Map<String, String> names = Map.of(
                "base",
                "/scim/v2/" + provided.id().value(),
                "o",
                provided.id().value(),
                "u",
                user,
                "g",
                group,
                "token",
                provided.scimToken(),
                "key",
                local.adminKey());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.wire(names));
                socket.shutdownOutput();
            } catch (IOException refusedWhileSending) {
                // the answer came before the end of the request
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        service.close();
    }
}
