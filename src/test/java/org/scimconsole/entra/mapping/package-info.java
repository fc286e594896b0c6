/** Tests of this package. */
@NullMarked
package org.scimconsole.entra.mapping;

import org.jspecify.annotations.NullMarked;
