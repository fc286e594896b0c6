/** What the SCIM language must hold, as sentences. */
@NullMarked
package org.scimconsole.scim;

import org.jspecify.annotations.NullMarked;
