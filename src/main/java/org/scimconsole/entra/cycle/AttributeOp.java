package org.scimconsole.entra.cycle;

import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.mapping.TargetPath;

/**
 * One attribute that differs.
 *
 * @param path which
 * @param value what it shall be
 * @param old what the service has, or null: then it is an add, otherwise a replace
 */
record AttributeOp(TargetPath path, String value, @Nullable String old) {
    boolean add() {
        return old == null;
    }
}
