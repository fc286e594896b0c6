/**
 * The only SQL: a store on SQLite for one machine, on PostgreSQL for several. Statements that both understand stand in
 * {@code sql}; {@code sqlite} and {@code postgres} hold settings and dialect differences only. Nothing here knows a rule.
 */
@NullMarked
package org.scimconsole.store;

import org.jspecify.annotations.NullMarked;
