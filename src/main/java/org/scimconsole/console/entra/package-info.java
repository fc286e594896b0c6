/**
 * The page Entra in a box: a tenant to edit, cycles to play into any SCIM endpoint, each step shown, with faults on
 * purpose, editable mappings and a plan beforehand. Everything that Entra does is done by {@code org.scimconsole.entra};
 * here it is set up, started and shown. The token lives in {@link org.scimconsole.console.entra.Target} and nowhere else.
 */
@NullMarked
package org.scimconsole.console.entra;

import org.jspecify.annotations.NullMarked;
