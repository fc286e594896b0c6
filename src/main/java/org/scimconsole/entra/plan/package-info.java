/**
 * The plan: what a cycle would do, found out by reading only. It is the cycle itself, played into a shadow of the service
 * that answers reads from the service and keeps writes to itself; so plan and cycle cannot drift apart. What the service
 * would refuse is predicted from its rules.
 */
@NullMarked
package org.scimconsole.entra.plan;

import org.jspecify.annotations.NullMarked;
