package org.scimconsole.server.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the Admin API as an OpenAPI 3.1 document; a test holds it against the routes. */
final class OpenApiRoutes implements AdminRoutes.Part {
    private static final String RESOURCE = "openapi.json";

    @Override
    public void addTo(PartTable table) {
        table.get("/openapi.json", exchange -> exchange.exchange().answer(200, document()));
    }

    private static byte[] document() {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
