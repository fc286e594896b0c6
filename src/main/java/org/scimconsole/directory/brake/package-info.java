/**
 * The brake on what cannot easily be taken back: deactivations, deletions and removals of members beyond a budget wait
 * for an administrator. Nothing is lost, since the identity provider repeats what was answered with 503.
 */
@NullMarked
package org.scimconsole.directory.brake;

import org.jspecify.annotations.NullMarked;
