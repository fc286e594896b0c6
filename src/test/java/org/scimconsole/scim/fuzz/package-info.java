/**
 * Coverage-guided fuzzing of everything that is read from a client. {@code mvn verify} fuzzes each test for a few seconds
 * from the seeds in the resources, {@code mvn -Pfuzz verify} as long as wanted.
 */
@NullMarked
package org.scimconsole.scim.fuzz;

import org.jspecify.annotations.NullMarked;
