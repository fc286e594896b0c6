/** Resource ↔ JSON: the configured reader and writer, a resource kept as sent with typed accessors, the renderer. */
@NullMarked
package org.scimconsole.scim.json;

import org.jspecify.annotations.NullMarked;
