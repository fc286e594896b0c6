package org.scimconsole.directory.group;

import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.scim.filter.CaseFold;

/** Split's rules on the names of groups. */
public final class GroupNames {
    /** The reserved group's name in Split. */
    public static final String ADMINISTRATORS = "Administrators";
    /** The name under which an identity provider maps a group to it. */
    public static final String SPLIT_ADMINISTRATORS = "Split_Administrators";
    /** What Split says of it. */
    public static final String DESCRIPTION = "Grants access to advanced administrative features";
    /** "Less than 25", in code points. */
    public static final int LONGEST = 24;

    private GroupNames() {}

    /** @return whether the name, in any case and width, means Administrators */
    public static boolean isReserved(String name) {
        return same(name, ADMINISTRATORS) || same(name, SPLIT_ADMINISTRATORS);
    }

    /** @return whether two names are one, as the store compares them */
    public static boolean same(String name, String other) {
        return CaseFold.fold(name).equals(CaseFold.fold(other));
    }

    /** @return the name that a group with the given name has in Split */
    public static String inSplit(String name) {
        return isReserved(name) ? ADMINISTRATORS : name;
    }

    /** Refuses names that are too long, of groups that the identity provider sends. */
    public static void check(String name) {
        check(name, true);
    }

    /** Refuses names that are too long, of groups that are made here. */
    public static void checkLocal(String name) {
        check(name, false);
    }

    private static void check(String name, boolean provisioned) {
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            throw new RefusedException(
                    Rule.GROUP_NAME_LENGTH,
                    "Group name length must be less than 25 characters: \"" + name + "\" has " + length
                            + ", at most " + LONGEST
                            + " are possible. "
                            + (provisioned
                                    ? "Shorten the group's name in the identity provider by "
                                    : "Shorten the name by ")
                            + (length - LONGEST) + ".");
        }
    }
}
