/** Tests of this package. */
@NullMarked
package org.scimconsole.entra.doctor;

import org.jspecify.annotations.NullMarked;
