/**
 * The Users page: everyone in the organisation, paged from the service, and all about the one selected. Names and states
 * of IdP-managed users are shown locked; what may be done here is decided by the service, the page only says why not.
 */
@NullMarked
package org.scimconsole.console.users;

import org.jspecify.annotations.NullMarked;
