/** Tests of this package. */
@NullMarked
package org.scimconsole.entra.cycle;

import org.jspecify.annotations.NullMarked;
