/**
 * Entra's attribute mappings: which attribute of a person fills which attribute of the SCIM resource. Pure; the default
 * is what Split's guide tells the administrator to set.
 */
@NullMarked
package org.scimconsole.entra.mapping;

import org.jspecify.annotations.NullMarked;
