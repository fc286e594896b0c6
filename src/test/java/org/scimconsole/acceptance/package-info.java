/** What the service promises, checked over real HTTP: a really started service, a real database, requests as on the wire. */
@NullMarked
package org.scimconsole.acceptance;

import org.jspecify.annotations.NullMarked;
