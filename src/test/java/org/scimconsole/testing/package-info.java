/** Fixtures that tests share: really started services, fresh databases, a wire that sends exactly what is written. */
@NullMarked
package org.scimconsole.testing;

import org.jspecify.annotations.NullMarked;
