/**
 * The Admin API under {@code /internal/api/v2}: Split's own wire format for users and groups, the security part, and the
 * wider paths that the console reads.
 */
@NullMarked
package org.scimconsole.server.admin;

import org.jspecify.annotations.NullMarked;
