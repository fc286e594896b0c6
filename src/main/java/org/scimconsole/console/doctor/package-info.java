/** The mapping doctor: what a wrong attribute mapping has led to, with examples and the step of the guide that mends it. */
@NullMarked
package org.scimconsole.console.doctor;

import org.jspecify.annotations.NullMarked;
