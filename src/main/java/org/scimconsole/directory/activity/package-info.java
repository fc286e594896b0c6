/** Requests and changes: the provisioning log, timelines, the state as of a moment, undo, and what can be read from them. */
@NullMarked
package org.scimconsole.directory.activity;

import org.jspecify.annotations.NullMarked;
