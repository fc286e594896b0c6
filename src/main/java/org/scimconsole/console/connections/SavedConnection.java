package org.scimconsole.console.connections;

import java.net.URI;
import org.scimconsole.console.backend.Connection;

/**
 * A service that the console remembers; its key is kept elsewhere under the same name.
 *
 * @param name what the person calls it, unlike any other's
 * @param kind REMOTE for a service of ours, else what it is
 * @param url its public URL, or the SCIM base URL
 * @param readOnly whether it is only looked at
 */
public record SavedConnection(String name, Connection.Kind kind, URI url, boolean readOnly) {}
