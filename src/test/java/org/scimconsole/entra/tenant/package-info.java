/** Tests of this package. */
@NullMarked
package org.scimconsole.entra.tenant;

import org.jspecify.annotations.NullMarked;
