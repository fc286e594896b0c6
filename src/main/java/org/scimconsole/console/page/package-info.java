/**
 * What a page is to the window and the window to a page. Pages know only this package, never each other and never the
 * shell; the shell knows the pages.
 */
@NullMarked
package org.scimconsole.console.page;

import org.jspecify.annotations.NullMarked;
