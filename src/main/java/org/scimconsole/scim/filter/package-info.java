/** The filter language (RFC 7644 section 3.4.2.2): a sealed tree, its parser and its evaluator on JSON. */
@NullMarked
package org.scimconsole.scim.filter;

import org.jspecify.annotations.NullMarked;
