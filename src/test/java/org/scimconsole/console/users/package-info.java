/** Tests of console.users. */
@NullMarked
package org.scimconsole.console.users;

import org.jspecify.annotations.NullMarked;
