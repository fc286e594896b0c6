/**
 * The words of the console. Each page keeps its own bundle in its folder; here they become one, and dates and numbers take
 * the form of the user's locale. JDK only, so that view models can use it.
 */
@NullMarked
package org.scimconsole.console.i18n;

import org.jspecify.annotations.NullMarked;
