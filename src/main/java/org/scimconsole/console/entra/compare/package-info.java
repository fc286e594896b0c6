/**
 * Both sides in one row: Entra's exported provisioning log beside the service's. Reading and joining are {@code
 * entra.log}'s; here is what is shown of it.
 */
@NullMarked
package org.scimconsole.console.entra.compare;

import org.jspecify.annotations.NullMarked;
