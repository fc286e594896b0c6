/** The state as of a moment, and the undoing of a cycle: a plan first, then carried out. Read from recorded changes. */
@NullMarked
package org.scimconsole.directory.history;

import org.jspecify.annotations.NullMarked;
