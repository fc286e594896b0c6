/**
 * What the console itself does: look, size, language, clipboard.
 */
@NullMarked
package org.scimconsole.console.preferences;

import org.jspecify.annotations.NullMarked;
