/**
 * The window: navigation, theme, banner, overlay, and the list of pages. The only package that sees every page.
 */
@NullMarked
package org.scimconsole.console.shell;

import org.jspecify.annotations.NullMarked;
