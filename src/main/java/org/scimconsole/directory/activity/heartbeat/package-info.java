/** What the rhythm of requests tells: when the next cycle is due, whether one was missed, whether it looks quarantined. */
@NullMarked
package org.scimconsole.directory.activity.heartbeat;

import org.jspecify.annotations.NullMarked;
