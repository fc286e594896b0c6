/** Tests of this package. */
@NullMarked
package org.scimconsole.entra.log;

import org.jspecify.annotations.NullMarked;
