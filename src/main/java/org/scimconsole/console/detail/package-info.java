/**
 * What the panes beside a list share: the SCIM resource as text and as attributes, and the timeline of changes in words.
 */
@NullMarked
package org.scimconsole.console.detail;

import org.jspecify.annotations.NullMarked;
