/** PostgreSQL: a pool, and transactions that are repeated when the database asks for it. */
@NullMarked
package org.scimconsole.store.postgres;

import org.jspecify.annotations.NullMarked;
