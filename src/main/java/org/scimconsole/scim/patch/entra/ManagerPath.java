package org.scimconsole.scim.patch.entra;

import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.Schemas;

/** Recognises the path to a person's manager. */
final class ManagerPath {

    private ManagerPath() {}

    static boolean isManager(PatchPath path) {
        return Schemas.ENTERPRISE_USER.equals(path.attribute().schema())
                && path.attribute().attribute().equals("manager")
                && path.attribute().subAttribute() == null;
    }
}
