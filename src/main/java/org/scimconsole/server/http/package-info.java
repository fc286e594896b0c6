/**
 * The service itself: life cycle, authentication, the one table that turns exceptions into answers, limits, TLS, health
 * and metrics. Only this package and its two siblings know the HTTP server library.
 */
@NullMarked
package org.scimconsole.server.http;

import org.jspecify.annotations.NullMarked;
