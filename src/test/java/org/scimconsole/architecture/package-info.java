/** The rules of the architecture, each with its reason. A fault breaks the build. */
@NullMarked
package org.scimconsole.architecture;

import org.jspecify.annotations.NullMarked;
