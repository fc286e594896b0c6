package org.scimconsole.entra.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sample tenant that comes with the program: sixty people and a dozen groups, with the awkward cases among them. */
public final class Contoso {
    private static final String FILE = "/org/scimconsole/entra/contoso.json";

    private Contoso() {}

    /** @return the tenant as it is at first */
    public static Tenant tenant() throws TenantException {
        try (InputStream in = Objects.requireNonNull(Contoso.class.getResourceAsStream(FILE), FILE);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new TenantReader().read(text, "contoso.json");
        } catch (IOException e) {
            throw new TenantException("The sample tenant cannot be read from the program. Install it again.", e);
        }
    }
}
