/**
 * Rehearsals: a second SCIM base URL with a token of its own, behind which the organisation seems to change and does not.
 *
 * <p>A rehearsal is a shadow organisation whose reads fall through to the real one: it has a row for each user and group
 * that was written in it, and for each membership that differs, and sees everything else where it is. So the services and
 * with them every rule run in it unchanged; log, cycles and counts are its own because they are kept by organisation; it
 * begins in one statement however many people there are; and any node serves it, also after a restart. A copy of all rows
 * would have cost a million people twice at the start, and an overlay inside the services a second implementation of the
 * rules. The unwritten rows are the real ones as they are now, not as they were: what moved on in both is found when the
 * difference is shown or adopted, by comparing with the state that the rehearsal met.
 *
 * <p>Adopting writes the difference into the organisation in one transaction, under the ids that the provider was given.
 * The brake neither counts nor holds in a rehearsal, since nothing is at stake; the difference tells what it would hold.
 */
@NullMarked
package org.scimconsole.directory.rehearsal;

import org.jspecify.annotations.NullMarked;
