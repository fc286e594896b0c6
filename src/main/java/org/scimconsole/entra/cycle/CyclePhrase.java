package org.scimconsole.entra.cycle;

import org.scimconsole.entra.wording.Phrase;

/** What the lines of a cycle say; in English as Microsoft's own log does, as far as that is known. */
public enum CyclePhrase implements Phrase {
    USER("User '%s'"),
    GROUP("Group '%s'"),
    RETRIEVED_SOURCE("Retrieved %s from Microsoft Entra ID"),
    RECEIVED_ADD("Received %s change of type (Add) from Microsoft Entra ID"),
    RECEIVED_DELETE("Received %s change of type (Delete) from Microsoft Entra ID"),
    SCOPING_USER("Determine if User in scope by evaluating against each scoping filter"),
    SCOPING_GROUP("Determine if Group in scope by evaluating against each scoping filter"),
    RETRIEVED_TARGET("Retrieved '%s' from the service"),
    USER_WILL_BE_CREATED("%s will be created in the service (User is active and assigned in Microsoft Entra ID, but no"
            + " matching User was found in the service)"),
    GROUP_WILL_BE_CREATED("%s will be created in the service (Group is active and assigned in Microsoft Entra ID, but"
            + " no matching Group was found in the service)"),
    CREATED("%s was created in the service"),
    UPDATED("%s was updated in the service"),
    DISABLED("%s was disabled in the service"),
    DELETED("%s was deleted in the service"),
    MANAGER_SET("The manager of %s was set in the service"),
    MEMBERS_UPDATED("Members of %s were updated: %s added, %s removed"),

    MANAGER_UNRESOLVED("We were unable to assign %s as the manager of %s."),
    MANAGER_UNRESOLVED_ACTION("Assign the manager too, then restart provisioning."),
    MEMBERS_UNRESOLVED("We were unable to assign %s as the members of %s."),
    MORE_MEMBERS_UNRESOLVED("We were unable to assign %s and %s more as the members of %s."),
    MEMBERS_UNRESOLVED_ACTION("They are disabled or failed themselves; see their own lines."),

    REDUNDANT_USER("The state of the user in both the source and target systems already match. No change to the %s"
            + " currently needs to be made."),
    REDUNDANT_GROUP("The state of the group in both the source and target systems already match. No change to the %s"
            + " currently needs to be made."),
    USER_NOT_ENTITLED("%s is not assigned to the application, nor a direct member of an assigned group."),
    USER_NOT_ENTITLED_ACTION("Assign them under Users and groups."),
    GROUP_NOT_ENTITLED("%s is not assigned to the application."),
    GROUP_NOT_ENTITLED_ACTION("Assign it under Users and groups."),
    LEFT_ALONE("%s left the scope and is left alone (SkipOutOfScopeDeletions)."),
    NOT_CREATED_WHILE_DISABLED("%s is disabled in the source and not in the target; disabled users are not created."),
    NO_MATCHING_VALUE("%s has no value for the matching attribute."),
    NO_MATCHING_VALUE_ACTION("Give it one, or match by another attribute."),
    GROUPS_NOT_PROVISIONED("The mapping of groups is switched off, so nothing is sent for %s."),
    GROUPS_NOT_PROVISIONED_ACTION("Switch the provisioning of groups on in the mapping."),
    CREATE_NOT_SELECTED("The target object action CREATE is not selected, so nothing is sent for %s."),
    UPDATE_NOT_SELECTED("The target object action UPDATE is not selected, so nothing is sent for %s."),
    DELETE_NOT_SELECTED("The target object action DELETE is not selected, so nothing is sent for %s."),
    NOT_SELECTED_ACTION("Select it on the mapping page."),
    STAGED("%s would be disabled or deleted; held by the accidental deletion threshold."),
    STAGED_REASON("More disables and deletes than the accidental deletion threshold allows."),
    STAGED_ACTION("Allow the deletes, or mend the source and restart."),

    FAILED_TO_CREATE("Failed to create %s: %s"),
    FAILED_TO_UPDATE("Failed to update %s: %s"),
    FAILED_TO_DISABLE("Failed to disable %s: %s"),
    FAILED_TO_DELETE("Failed to delete %s: %s"),
    FAILED("Failed to provision %s: %s"),
    DUPLICATE_USERS("%s accounts of the service match %s."),
    DUPLICATE_GROUPS("%s groups of the service match %s."),
    DUPLICATES_ACTION("Remove or rename all but one of them."),

    STOPPED("The cycle was stopped."),
    TOO_MANY_FAILED("%s of %s entries failed."),
    TOO_MANY_DELETES("More than %s disables and deletes in one cycle; they are held."),
    MEND_SERVICE("Mend the service."),
    TEST_CONNECTION("Test connection: %s"),
    FLAG_NOT_ON_DEMAND("aadOptscim062020 does not work with on-demand provisioning: what is sent now is written in"
            + " Entra's own way."),
    NOT_DISABLED_ON_DEMAND("On demand nobody is disabled or deleted who is blocked or deleted in Microsoft Entra ID;"
            + " for %s the next cycle does it."),
    NOT_DISABLED_ON_DEMAND_ACTION("Wait for the next cycle, or play one.");

    private final String english;

    CyclePhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "cycle";
    }

    @Override
    public String english() {
        return english;
    }
}
