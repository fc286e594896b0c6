package org.scimconsole.app;

import org.scimconsole.client.http.ApiException;
import org.scimconsole.entra.mapping.MappingException;
import org.scimconsole.entra.tenant.TenantException;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.server.http.CertificateUnusableException;
import org.scimconsole.server.http.PortUnavailableException;
import org.scimconsole.store.StoreOpenException;

/** What a person is told about a fault: one sentence and the next step, never a stack trace. */
final class Faults {
    private Faults() {}

    static String sentence(Throwable fault) {
        if (fault instanceof ApiException failed) {
            return (failed.sentence() + " " + failed.nextStep()).strip();
        }
        if (fault instanceof CommandFailedException
                || fault instanceof StoreOpenException
                || fault instanceof TenantException
                || fault instanceof MappingException
                || fault instanceof PortUnavailableException
                || fault instanceof CertificateUnusableException
                || fault instanceof ScimException) {
            return String.valueOf(fault.getMessage());
        }
        String what = fault.toString();
        return "This should not happen: " + what + (what.endsWith(".") ? "" : ".")
                + " Run the command again with --debug and report what it prints.";
    }
}
