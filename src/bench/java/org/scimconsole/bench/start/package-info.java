/**
 * How long it takes until something is there: the console's first page beside an empty JavaFX window, the service beside
 * an empty Jetty, all as processes of their own, one after the other in one run.
 */
@NullMarked
package org.scimconsole.bench.start;

import org.jspecify.annotations.NullMarked;
