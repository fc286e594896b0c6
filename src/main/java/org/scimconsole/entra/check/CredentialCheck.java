package org.scimconsole.entra.check;

import org.scimconsole.client.http.ApiException;

/** A wrong token opens nothing. */
final class CredentialCheck {

    private final Probe stranger;
    private final Probe probe;

    CredentialCheck(Probe stranger, Probe probe) {
        this.stranger = stranger;
        this.probe = probe;
    }

    void run() throws ApiException {
        for (String path : new String[] {"/Users", "/Groups"}) {
            Answer answer = stranger.get(path, "displayName eq \"nobody\"");
            probe.require(
                    Requirement.REFUSES_A_WRONG_TOKEN,
                    answer.status() == 401,
                    answer,
                    SeenPhrase.STATUS.with(answer.status()));
        }
    }
}
