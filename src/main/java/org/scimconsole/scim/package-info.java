/**
 * SCIM 2.0 (RFC 7643, 7644, 9865) as data and pure functions. No I/O, no clock, no SQL, no product rule: what Split
 * permits stands in {@code directory}.
 */
@NullMarked
package org.scimconsole.scim;

import org.jspecify.annotations.NullMarked;
