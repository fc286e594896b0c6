/**
 * The services that the console knows, and their keys: in the system's key store, else in a file that only its owner can
 * read.
 */
@NullMarked
package org.scimconsole.console.connections;

import org.jspecify.annotations.NullMarked;
