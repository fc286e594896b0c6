/** Tests of console.detail. */
@NullMarked
package org.scimconsole.console.detail;

import org.jspecify.annotations.NullMarked;
