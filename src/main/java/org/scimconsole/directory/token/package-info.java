/** SCIM tokens and admin API keys: their text form, life time, and the verdict on what a caller presents. */
@NullMarked
package org.scimconsole.directory.token;

import org.jspecify.annotations.NullMarked;
