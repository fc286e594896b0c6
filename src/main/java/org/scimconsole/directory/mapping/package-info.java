/**
 * What the people and groups that arrived tell about the identity provider's attribute mapping: counted in the database
 * from what every row says of itself, so that a million people cost no more than a few.
 */
@NullMarked
package org.scimconsole.directory.mapping;

import org.jspecify.annotations.NullMarked;
