/**
 * The page Rehearsal: begin one, hand its address and token to the provider, read what its cycle would change, and adopt
 * or drop that. All of it comes from the Admin API.
 */
@NullMarked
package org.scimconsole.console.rehearsal;

import org.jspecify.annotations.NullMarked;
