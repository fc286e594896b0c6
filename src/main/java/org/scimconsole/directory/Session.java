package org.scimconsole.directory;

import org.scimconsole.directory.activity.ActivityRepository;
import org.scimconsole.directory.brake.BrakeRepository;
import org.scimconsole.directory.group.GroupRepository;
import org.scimconsole.directory.mapping.MappingRepository;
import org.scimconsole.directory.organization.OrganizationRepository;
import org.scimconsole.directory.rehearsal.RehearsalRepository;
import org.scimconsole.directory.token.TokenRepository;
import org.scimconsole.directory.user.UserRepository;

/** The repositories inside one unit of work. */
public interface Session {
    /** @return organisations and their settings */
    OrganizationRepository organizations();

    /** @return SCIM tokens and admin API keys */
    TokenRepository tokens();

    /** @return users */
    UserRepository users();

    /** @return groups and memberships */
    GroupRepository groups();

    /** @return what the brake counts and holds */
    BrakeRepository brake();

    /** @return what rows say about the identity provider's mapping */
    MappingRepository mapping();

    /** @return requests and changes */
    ActivityRepository activity();

    /** @return rehearsals and what they came to */
    RehearsalRepository rehearsals();
}
