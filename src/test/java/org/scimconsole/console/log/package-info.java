/** Tests of the provisioning log page. */
@NullMarked
package org.scimconsole.console.log;

import org.jspecify.annotations.NullMarked;
