/**
 * Coverage-guided fuzzing of whole requests against a started service. {@code mvn verify} fuzzes for a few seconds from
 * the seeds in the resources, {@code mvn -Pfuzz verify} as long as wanted.
 */
@NullMarked
package org.scimconsole.server.fuzz;

import org.jspecify.annotations.NullMarked;
