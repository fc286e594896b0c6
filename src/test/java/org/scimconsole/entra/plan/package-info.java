/** Tests of this package. */
@NullMarked
package org.scimconsole.entra.plan;

import org.jspecify.annotations.NullMarked;
