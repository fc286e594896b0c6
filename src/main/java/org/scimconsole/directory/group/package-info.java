/** Groups and memberships: links to the identity provider's groups, the reserved Administrators, members as rows. */
@NullMarked
package org.scimconsole.directory.group;

import org.jspecify.annotations.NullMarked;
