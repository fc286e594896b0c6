/**
 * All that knows threads, the clipboard and the loading of views. View models are handed these ports, tests hand in
 * direct ones, so that no page starts a thread or touches the toolkit's queue itself.
 */
@NullMarked
package org.scimconsole.console.fx;

import org.jspecify.annotations.NullMarked;
