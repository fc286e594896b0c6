/**
 * Services that are not ours, as far as they can be looked at: users and groups of any SCIM 2.0 endpoint and of Split's own
 * Admin API, in the shape that the console's lists are made for. Nothing here writes.
 */
@NullMarked
package org.scimconsole.client.foreign;

import org.jspecify.annotations.NullMarked;
