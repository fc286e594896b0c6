package org.scimconsole.model;

/**
 * A secret in the clear: a SCIM token or an admin API key. Exists only where one is made, sent, received or shown once;
 * everything else knows the keyed hash. Its text form never contains the secret.
 */
public final class PlainToken {
    private final String secret;

    /** @param secret the characters of the token */
    public PlainToken(String secret) {
        this.secret = secret;
    }

    /** @return the characters, for the one place that sends or shows them */
    public String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "PlainToken[hidden]";
    }
}
