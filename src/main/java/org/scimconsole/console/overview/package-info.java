/**
 * Is provisioning well? Health in words, the directory in numbers, the requests of the last while as a small chart. Data
 * comes from the overview and the provisioning log of the Admin API.
 */
@NullMarked
package org.scimconsole.console.overview;

import org.jspecify.annotations.NullMarked;
