/**
 * The Admin API as the console uses it: one blocking method a request, one record a body. No page and no rule lives here.
 */
@NullMarked
package org.scimconsole.client.admin;

import org.jspecify.annotations.NullMarked;
