/** Tests of the service itself, over real sockets. */
@NullMarked
package org.scimconsole.server.http;

import org.jspecify.annotations.NullMarked;
