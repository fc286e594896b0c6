/**
 * The brake: how much of the budget for removals is used, what waits for an administrator, and letting it pass. What is
 * held lives in the service; nothing is decided here.
 */
@NullMarked
package org.scimconsole.console.brake;

import org.jspecify.annotations.NullMarked;
