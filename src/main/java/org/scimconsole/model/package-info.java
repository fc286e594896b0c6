/**
 * What every layer talks about: organisations, users, groups, members, ids and the plain token. Immutable records that
 * need nothing but the JDK; no rule, no wire format and no I/O lives here.
 */
@NullMarked
package org.scimconsole.model;

import org.jspecify.annotations.NullMarked;
