package org.scimconsole.console.security;

import java.util.List;
import org.scimconsole.model.IdentityProvider;

/**
 * What enabling SCIM will do, to be read before it is done.
 *
 * @param identityProvider who will own the members
 * @param invites the e-mail addresses of the first open invites
 * @param allInvites how many open invites there are
 */
public record EnablePlan(IdentityProvider identityProvider, List<String> invites, long allInvites) {}
