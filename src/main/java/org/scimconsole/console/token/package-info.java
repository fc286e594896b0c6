/**
 * The one moment a secret is on the screen, and what is known of a token afterwards. The secret comes from the service's
 * answer, goes to the clipboard, and is dropped when the dialog closes.
 */
@NullMarked
package org.scimconsole.console.token;

import org.jspecify.annotations.NullMarked;
