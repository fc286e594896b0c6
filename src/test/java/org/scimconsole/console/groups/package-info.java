/** Tests of console.groups. */
@NullMarked
package org.scimconsole.console.groups;

import org.jspecify.annotations.NullMarked;
