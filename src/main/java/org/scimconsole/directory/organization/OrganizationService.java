package org.scimconsole.directory.organization;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.group.LocalGroups;
import org.scimconsole.directory.token.Tokens;
import org.scimconsole.directory.user.LocalUsers;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.RuleSet;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.message.ScimException;

/** Organisations and their single sign-on. */
public final class OrganizationService {
    private final Store store;
    private final Recorder recorder;
    private final Tokens tokens;
    private final LocalUsers users;
    private final LocalGroups groups;

    /** @param store where organisations are kept */
    public OrganizationService(Store store, Recorder recorder, Tokens tokens, LocalUsers users, LocalGroups groups) {
        this.store = store;
        this.recorder = recorder;
        this.tokens = tokens;
        this.users = users;
        this.groups = groups;
    }

    /**
     * Makes an organisation. Under Split's rules it starts with Administrators, which has one local member.
     *
     * @param administratorEmail of that first member; null for {@link #inventedAdministrator}
     */
    public NewOrganization create(String name, RuleSet rules, @Nullable String administratorEmail) {
        if (name.isBlank()) {
            throw ScimException.invalidValue("An organisation needs a name.");
        }
        return store.write(session -> {
            Organization organization =
                    new Organization(new OrganizationId(recorder.id()), name, rules, recorder.now());
            session.organizations().insert(organization);
            Caller caller = new Caller.Local(
                    organization.id(), RequestDraft.internal(recorder.id(), recorder.now(), "org create"));
            if (rules == RuleSet.SPLIT) {
                String email = administratorEmail == null ? inventedAdministrator(name) : administratorEmail;
                User first = users.seat(session, organization.id(), email, UserStatus.ACTIVE);
                recorder.changed(session, caller, ChangeKind.CREATED, null, first);
                groups.seed(session, caller, organization.id(), first);
            }
            recorder.accepted(session, caller, Outcome.CREATED, null, null, "Made the organisation " + name);
            return new NewOrganization(
                    organization,
                    tokens.makeKey(session, organization.id(), "First key", recorder.now())
                            .secret());
        });
    }

    /** @return the e-mail of the first member of an organisation for which none was named; nobody reads it */
    public static String inventedAdministrator(String organization) {
        return "admin@" + slug(organization) + ".example";
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "organisation" : slug;
    }

    /** @return all organisations in order of creation */
    public List<Organization> list() {
        return store.read(session -> session.organizations().list());
    }

    /** @return the organisation; refused with 404 when there is none */
    public Organization get(OrganizationId id) {
        return state(id).organization();
    }

    /** @return the organisation with its settings; refused with 404 when there is none */
    public OrganizationState state(OrganizationId id) {
        return store.read(session -> session.organizations().find(id)).orElseThrow(OrganizationService::missing);
    }

    private static ScimException missing() {
        return ScimException.notFound("There is no organisation with this id.");
    }

    /** @return the SAML set-up */
    public SingleSignOn singleSignOn(OrganizationId id) {
        return state(id).singleSignOn();
    }

    /** Records a SAML set-up. Refused with 409 when it would end SSO or Strict mode while SCIM is on. */
    public SingleSignOn singleSignOn(Caller caller, SingleSignOn wanted) {
        return singleSignOn(caller, now -> wanted);
    }

    /**
     * Like the other one, for a change of a part, which leaves the others as they are when it is written.
     *
     * @param edit makes the new set-up of the old one
     */
    public SingleSignOn singleSignOn(Caller caller, UnaryOperator<SingleSignOn> edit) {
        return store.write(session -> save(session, caller, edit));
    }

    /**
     * Records a SAML set-up read from the identity provider's metadata.
     *
     * @param metadata SAML metadata XML; entities in it are never resolved
     * @param strict null to leave it as it is
     */
    public SingleSignOn singleSignOn(Caller caller, String metadata, @Nullable Boolean strict) {
        SamlMetadata read = SamlMetadata.parse(metadata);
        return singleSignOn(
                caller,
                now -> new SingleSignOn(
                        true,
                        strict == null ? now.strict() : strict,
                        read.entityId(),
                        read.signOnUrl(),
                        read.certificateExpiresAt()));
    }

    private SingleSignOn save(Session session, Caller caller, UnaryOperator<SingleSignOn> edit) {
        OrganizationState state =
                session.organizations().findForUpdate(caller.organization()).orElseThrow(OrganizationService::missing);
        SingleSignOn wanted = edit.apply(state.singleSignOn());
        if (state.scimEnabled() && state.split() && !(wanted.enabled() && wanted.strict())) {
            throw new RefusedException(
                    Rule.STRICT_SSO_WHILE_SCIM_IS_ON,
                    "SCIM is on and needs SSO in Strict mode; disable SCIM first, then change SSO.");
        }
        if (wanted.strict() && !wanted.enabled()) {
            throw ScimException.invalidValue(
                    "Strict mode cannot be on while SSO is off: nobody could sign in. Send \"enabled\":true with"
                            + " \"strict\":true, or the identity provider's metadata, which enables SSO.");
        }
        session.organizations().update(state.withSingleSignOn(wanted));
        recorder.accepted(
                session,
                caller,
                Outcome.UPDATED,
                null,
                null,
                wanted.enabled()
                        ? "Set SAML SSO" + (wanted.strict() ? " in Strict mode" : " without Strict mode")
                        : "Switched SAML SSO off");
        return wanted;
    }
}
