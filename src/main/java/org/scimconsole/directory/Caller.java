package org.scimconsole.directory;

import org.scimconsole.directory.activity.Actor;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;

/** Who asks, in which organisation, with which request. */
public sealed interface Caller {
    /** @return the organisation that the caller was let into */
    OrganizationId organization();

    /** @return the request that is being served */
    RequestDraft request();

    /** @return the caller as history remembers him */
    Actor actor();

    /** The identity provider with a SCIM token. */
    record Idp(OrganizationId organization, TokenId token, IdentityProvider provider, RequestDraft request)
            implements Caller {
        @Override
        public Actor actor() {
            return new Actor(
                    Actor.Type.SCIM_TOKEN,
                    token.value(),
                    provider == IdentityProvider.OKTA ? "Okta" : "Microsoft Entra ID");
        }
    }

    /**
     * An administrator with an admin API key.
     *
     * @param keyId the key's id, not secret
     * @param name the key's name
     */
    record Admin(OrganizationId organization, String keyId, String name, RequestDraft request) implements Caller {
        @Override
        public Actor actor() {
            return new Actor(Actor.Type.ADMIN_KEY, keyId, name);
        }
    }

    /**
     * Whoever adopts a rehearsal: history names him, and that he adopted one.
     *
     * @param by who asked for it
     */
    record Adopter(Caller by) implements Caller {
        @Override
        public OrganizationId organization() {
            return by.organization();
        }

        @Override
        public RequestDraft request() {
            return by.request();
        }

        @Override
        public Actor actor() {
            Actor actor = by.actor();
            return new Actor(actor.type(), actor.id(), "Rehearsal adopted by " + actor.name());
        }
    }

    /** The command line on the machine itself, or the program. */
    record Local(OrganizationId organization, RequestDraft request) implements Caller {
        @Override
        public Actor actor() {
            return new Actor(Actor.Type.SYSTEM, "system", "SCIM Console");
        }
    }
}
