/** Tests of what long lists share. */
@NullMarked
package org.scimconsole.console.list;

import org.jspecify.annotations.NullMarked;
