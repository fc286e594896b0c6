/** The repositories in the SQL that both databases share, and filters that become conditions. */
@NullMarked
package org.scimconsole.store.sql;

import org.jspecify.annotations.NullMarked;
