/** The first page: three ways to a service, each with its progress and its way back. */
@NullMarked
package org.scimconsole.console.welcome;

import org.jspecify.annotations.NullMarked;
