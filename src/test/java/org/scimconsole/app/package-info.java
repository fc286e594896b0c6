/** What the command line promises. */
@NullMarked
package org.scimconsole.app;

import org.jspecify.annotations.NullMarked;
