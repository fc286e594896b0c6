/** Leftovers: who is assigned in Entra beside who is here. The comparison is {@code entra.assignments}'; here it is shown. */
@NullMarked
package org.scimconsole.console.entra.leftovers;

import org.jspecify.annotations.NullMarked;
