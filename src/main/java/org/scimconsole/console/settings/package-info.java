/**
 * What the console remembers between two starts: appearance, columns and filters of tables, the last connection. No
 * secret is ever kept here.
 */
@NullMarked
package org.scimconsole.console.settings;

import org.jspecify.annotations.NullMarked;
