/** JSON in and out: limits on what is read, and how stored users and groups become what the wire shows. */
@NullMarked
package org.scimconsole.scim.json;

import org.jspecify.annotations.NullMarked;
