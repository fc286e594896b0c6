/**
 * The set-up in Entra, step by step, with the values to paste. Steps tick themselves when real traffic shows that they were
 * done.
 */
@NullMarked
package org.scimconsole.console.guide;

import org.jspecify.annotations.NullMarked;
