package org.scimconsole.server.scim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query found.
 *
 * @param resources this page's resources as JSON text
 * @param next the cursor of the next page; null when there is none
 * @param previous the cursor of the page before; null when there is none
 */
record Found(
        long total,
        List<String> resources,
        @Nullable String next,
        @Nullable String previous) {}
