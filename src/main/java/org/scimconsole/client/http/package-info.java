/**
 * What every call out shares: the connection, its redaction, and failures put into words.
 */
@NullMarked
package org.scimconsole.client.http;

import org.jspecify.annotations.NullMarked;
