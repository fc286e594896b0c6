/**
 * Who is assigned to the application in Entra, compared with who is in the organisation: whom the identity provider has
 * left behind. Pure, but for the reading of the files.
 */
@NullMarked
package org.scimconsole.entra.assignments;

import org.jspecify.annotations.NullMarked;
