/**
 * The Provisioning log: what the identity provider asked for and what came of it, told in words, with the HTTP exchange
 * one click away. Everything shown was redacted by the service.
 */
@NullMarked
package org.scimconsole.console.log;

import org.jspecify.annotations.NullMarked;
