/**
 * What every long list of the console shares: rows paged from the service as they are looked at, tables that remember
 * their columns, copying, and export of all that a filter shows. No page and no single kind of row lives here.
 */
@NullMarked
package org.scimconsole.console.list;

import org.jspecify.annotations.NullMarked;
