/**
 * Draws every page to PNG by driving the console's own views as a person would, without a display and without AWT: for
 * machines that have no screen, for the README, and as a proof that the pages fit together.
 */
@NullMarked
package org.scimconsole.console.tour;

import org.jspecify.annotations.NullMarked;
