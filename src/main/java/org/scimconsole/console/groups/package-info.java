/**
 * The Groups page: every group with its link to the identity provider, its members paged from the service, and what may be
 * done with those that are Split's own.
 */
@NullMarked
package org.scimconsole.console.groups;

import org.jspecify.annotations.NullMarked;
