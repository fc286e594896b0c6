/** The operations of a PATCH as they arrive: a verb, a path, a value. */
@NullMarked
package org.scimconsole.scim.patch.operation;

import org.jspecify.annotations.NullMarked;
