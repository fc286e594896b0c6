/**
 * Checks any SCIM endpoint: would Entra get along with it? The check itself is {@code entra.check}'s; here it gets its
 * address and token, which is held only while it runs, and is shown.
 */
@NullMarked
package org.scimconsole.console.entra.check;

import org.jspecify.annotations.NullMarked;
