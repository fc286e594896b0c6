/** Says the simulator's sentences in the console's language. The sentences come as data from {@code entra.wording}. */
@NullMarked
package org.scimconsole.console.entra.wording;

import org.jspecify.annotations.NullMarked;
