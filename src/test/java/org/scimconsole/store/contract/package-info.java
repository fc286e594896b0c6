/** One contract, two databases: what the directory promises, held on SQLite and on PostgreSQL. */
@NullMarked
package org.scimconsole.store.contract;

import org.jspecify.annotations.NullMarked;
