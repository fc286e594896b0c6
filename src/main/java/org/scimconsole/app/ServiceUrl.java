package org.scimconsole.app;

import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.ServiceAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The address of a SCIM service on a command line. */
final class ServiceUrl {
    private ServiceUrl() {}

    /** @throws ParameterException when it is none, before anything is asked */
    static void require(String url, CommandSpec spec) {
        try {
            ServiceAddress.parse(url);
        } catch (ApiException.Unreachable wrong) {
            throw new ParameterException(spec.commandLine(), (wrong.sentence() + " " + wrong.nextStep()).strip());
        }
    }
}
