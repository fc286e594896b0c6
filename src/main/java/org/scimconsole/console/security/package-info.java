/**
 * Admin settings → Security: single sign-on, which SCIM requires, and SCIM itself. Data comes from the Admin API.
 */
@NullMarked
package org.scimconsole.console.security;

import org.jspecify.annotations.NullMarked;
