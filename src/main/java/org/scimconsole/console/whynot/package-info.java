/**
 * The page Why not?: type a name, see one verdict with its evidence, who must act and where. The verdict is the service's;
 * the page shows it.
 */
@NullMarked
package org.scimconsole.console.whynot;

import org.jspecify.annotations.NullMarked;
