package org.scimconsole.entra.tenant;

import org.jspecify.annotations.Nullable;

/** A person or group of the tenant, as mappings see it. */
public sealed interface TenantObject permits TenantUser, TenantGroup {

    /** @return the object id */
    String id();

    /**
     * @param name of an attribute on Entra's mapping page
     * @return the value, or null
     */
    @Nullable
    String attribute(String name);
}
