package org.scimconsole.app;

import org.scimconsole.model.PlainToken;

/** The environment variable that holds a token: on a command line it would stand in everybody's process list. */
final class TokenVariable {
    private TokenVariable() {}

    static PlainToken read(String name, Surroundings surroundings) {
        String token = surroundings.variables().get(name);
        if (token == null || token.isBlank()) {
            throw new CommandFailedException(
                    "The environment variable " + name + " is not set, so there is no token to send.",
                    "Set it to the SCIM token, or name another variable with --token-env.");
        }
        return new PlainToken(token.strip());
    }
}
