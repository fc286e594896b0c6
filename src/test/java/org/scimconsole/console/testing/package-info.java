/** Tests of the console, and what they are built with. */
@NullMarked
package org.scimconsole.console.testing;

import org.jspecify.annotations.NullMarked;
