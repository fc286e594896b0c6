/**
 * Answers "why is this person or group not what I expect": one verdict, drawn from the log, the history and the present
 * state, with the evidence for each step. Reads only; the rules themselves live elsewhere.
 */
@NullMarked
package org.scimconsole.directory.activity.whynot;

import org.jspecify.annotations.NullMarked;
