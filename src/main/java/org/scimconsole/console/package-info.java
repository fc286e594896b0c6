/**
 * The desktop console: pages an administrator works in, each a folder with an FXML view, a controller and a view model.
 * Everything shown comes over HTTP through {@code client}; nothing here knows a database or a rule of Split's.
 */
@NullMarked
package org.scimconsole.console;

import org.jspecify.annotations.NullMarked;
