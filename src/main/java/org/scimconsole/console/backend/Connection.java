package org.scimconsole.console.backend;

import java.net.URI;
import java.util.List;
import org.scimconsole.client.admin.AdminApi;

/**
 * A service that the console talks to.
 *
 * @param name what the person calls it
 * @param kind where it runs
 * @param url its public URL
 * @param api speaks to it
 * @param remarks what there is to know about how it was opened
 */
public record Connection(String name, Kind kind, URI url, AdminApi api, List<Remark> remarks) {

    /**
     * A service about whose opening there is nothing to know.
     *
     * @param name what the person calls it
     * @param kind where it runs
     * @param url its public URL
     * @param api speaks to it
     */
    public Connection(String name, Kind kind, URI url, AdminApi api) {
        this(name, kind, url, api, List.of());
    }

    /**
     * What a service is called to which the person gave no name.
     *
     * @param service its address
     * @return its host; with the port where the host has a low line, which networks take and a URI does not
     */
    public static String usualName(URI service) {
        return service.getHost() == null ? service.getRawAuthority() : service.getHost();
    }

    /** @return whether nothing can be changed through it */
    public boolean readOnly() {
        return kind.listsOnly() || api instanceof ReadOnlyAdminApi;
    }

    /** Where a service runs. */
    public enum Kind {
        /** In this process, on the console's own data folder. */
        EMBEDDED,
        /** In this process, in a folder that goes when the console closes. */
        SAMPLE,
        /** Somewhere else. */
        REMOTE,
        /** Any SCIM 2.0 endpoint: its users and groups can be looked at. */
        SCIM,
        /** Split itself, by its Admin API: its users and groups can be looked at. */
        SPLIT;

        /** @return whether it has users and groups to look at and nothing else */
        public boolean listsOnly() {
            return this == SCIM || this == SPLIT;
        }
    }
}
