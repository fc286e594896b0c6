/** Organisations, their single sign-on and whether SCIM is on, and for which identity provider. */
@NullMarked
package org.scimconsole.directory.organization;

import org.jspecify.annotations.NullMarked;
