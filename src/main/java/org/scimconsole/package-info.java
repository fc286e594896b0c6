/** SCIM Console: start at {@link org.scimconsole.Launcher}. */
@NullMarked
package org.scimconsole;

import org.jspecify.annotations.NullMarked;
