/**
 * The port through which the console gets at services: whoever puts the program together starts, opens and fills them;
 * the console only asks for it and shows how far it is.
 */
@NullMarked
package org.scimconsole.console.backend;

import org.jspecify.annotations.NullMarked;
