/**
 * Entra's provisioning cycles: what is asked, compared, sent, remembered and put off. Start at {@link
 * org.scimconsole.entra.cycle.Cycle}. Clock, ids, waiting and threads are handed in, so that forty minutes can pass in a
 * second.
 */
@NullMarked
package org.scimconsole.entra.cycle;

import org.jspecify.annotations.NullMarked;
