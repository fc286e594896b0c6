/**
 * The benchmark: loads as Entra sends them against the running service, next to two limits measured in the same run, an
 * empty Jetty handler that answers the same bytes and bare group-committed inserts. Ratios are what to keep; the rates
 * belong to one machine. Run with {@code mvn -q -Pbench verify}.
 */
@NullMarked
package org.scimconsole.bench;

import org.jspecify.annotations.NullMarked;
