/**
 * HTTP in: SCIM 2.0 for identity providers and the Admin API for the console and for programs written for Split's.
 * Every route parses, calls the directory and renders; what is permitted is decided there, never here.
 */
@NullMarked
package org.scimconsole.server;

import org.jspecify.annotations.NullMarked;
