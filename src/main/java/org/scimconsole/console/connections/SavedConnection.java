package org.scimconsole.console.connections;

import java.net.URI;

/**
 * A service that the console remembers; its key is kept elsewhere under the same name.
 *
 * @param name what the person calls it, unlike any other's
 * @param url its public URL
 * @param readOnly whether it is only looked at
 */
public record SavedConnection(String name, URI url, boolean readOnly) {}
