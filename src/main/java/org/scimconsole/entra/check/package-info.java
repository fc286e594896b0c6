/**
 * Asks any SCIM 2.0 endpoint what Entra would ask it, and says what would go wrong: ranked findings, each with the
 * request, the answer, the rule and what to do. Writes a few users and groups of its own and deletes them again; touches
 * nothing else. Works from outside alone and knows no server's insides.
 */
@NullMarked
package org.scimconsole.entra.check;

import org.jspecify.annotations.NullMarked;
