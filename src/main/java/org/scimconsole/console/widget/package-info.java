/**
 * Controls that at least two pages use, and nothing that knows a page. They show what they are given and hold no data of
 * their own beyond it.
 */
@NullMarked
package org.scimconsole.console.widget;

import org.jspecify.annotations.NullMarked;
