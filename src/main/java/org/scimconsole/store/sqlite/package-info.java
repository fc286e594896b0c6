/** SQLite: one writer that commits many waiting requests at once, and readers beside it. */
@NullMarked
package org.scimconsole.store.sqlite;

import org.jspecify.annotations.NullMarked;
