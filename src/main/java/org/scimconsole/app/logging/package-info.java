/** How the program logs: to standard error, as text for people or as JSON lines for a collector. */
@NullMarked
package org.scimconsole.app.logging;

import org.jspecify.annotations.NullMarked;
