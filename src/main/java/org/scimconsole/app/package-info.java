/**
 * The composition root and the command line: one class per command, and the only place where layers are wired to each
 * other and where clocks, ids and randomness come from. Nothing depends on it. No rule of Split's and no SCIM lives here.
 */
@NullMarked
package org.scimconsole.app;

import org.jspecify.annotations.NullMarked;
