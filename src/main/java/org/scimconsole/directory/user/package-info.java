/** Users: what the identity provider may do with them over SCIM and what an administrator may do in Split. */
@NullMarked
package org.scimconsole.directory.user;

import org.jspecify.annotations.NullMarked;
