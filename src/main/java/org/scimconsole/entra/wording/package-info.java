/**
 * Sentences as data: which one, with which values. Logs, files and scripts say them in English; the console, in its own
 * language. Knows nothing of either.
 */
@NullMarked
package org.scimconsole.entra.wording;

import org.jspecify.annotations.NullMarked;
