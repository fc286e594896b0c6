/**
 * What Split permits: the services that every way in calls, the rules they hold, and the ports they need. Neither HTTP nor
 * SQL nor JSON libraries appear here; time, ids and randomness are handed in. Start at {@link
 * org.scimconsole.directory.Directory}.
 */
@NullMarked
package org.scimconsole.directory;

import org.jspecify.annotations.NullMarked;
