package org.scimconsole.entra.mapping;

import java.util.List;
import org.scimconsole.entra.wording.Phrase;
import org.scimconsole.entra.wording.Wording;

/**
 * Something that is wrong, or may be, with mappings.
 *
 * @param kind what
 * @param target of the row concerned; empty for the table as a whole
 * @param values what the sentence names
 */
public record MappingProblem(Kind kind, String target, List<String> values) {

    /** What can be wrong. */
    public enum Kind implements Phrase {
        /** Nothing fills userName: no account can be created. */
        NO_USER_NAME(true, "Nothing fills userName, which every account needs. Map userPrincipalName to it."),
        /** No row matches. */
        NO_MATCHING(true, "No row is used for matching, so accounts that exist are not found. Match by userName."),
        /** Two rows for one target. */
        TWICE(true, "%s is filled by two rows. Take one of them away."),
        /** The service sets it itself. */
        READ_ONLY(true, "%s is set by the service and cannot be sent."),
        /** Everybody would be matched with the same account. */
        CONSTANT_MATCH(true, "%s is used for matching and is the same for everybody. Match by an attribute."),
        /** A filter on such a path is not sent by Entra. */
        MEMBERS(true, "%s belongs to groups; these mappings are of people."),
        /** Nothing names a group. */
        NO_DISPLAY_NAME(true, "Nothing fills displayName, which every group needs. Map displayName to it."),
        /** No row of the groups matches. */
        NO_GROUP_MATCHING(
                true, "No row is used for matching, so groups that exist are not found. Match by displayName."),
        /** Members are references and go their own way. */
        MEMBERS_APART(true, "%s is no row here: whether members are sent is chosen beside the table."),
        /** Not an attribute of a group of the tenant. */
        UNKNOWN_GROUP_SOURCE(false, "%s is no attribute of a group here; there are displayName and objectId."),
        /** Not an attribute of a SCIM group. */
        UNKNOWN_GROUP_TARGET(false, "%s is no attribute of a SCIM group; a service may ignore or refuse it."),
        /** Nobody would ever be disabled. */
        NO_ACTIVE(false, "Nothing fills active, so nobody is ever disabled."),
        /** Not an attribute of the tenant. */
        UNKNOWN_SOURCE(false, "%s is no attribute that anybody of the tenant has. Did you mean %s?"),
        /** Not an attribute of SCIM. */
        UNKNOWN_TARGET(false, "%s is no attribute of a SCIM user; a service may ignore or refuse it."),
        /** Some people stay without an e-mail. */
        WITHOUT_MAIL(
                false,
                "%s people in scope would have no work e-mail. Fill it from userPrincipalName, as Split’s guide says.");

        private final boolean prevents;
        private final String sentence;

        Kind(boolean prevents, String sentence) {
            this.prevents = prevents;
            this.sentence = sentence;
        }

        @Override
        public String part() {
            return "problem";
        }

        @Override
        public String english() {
            return sentence;
        }

        /** @return whether no cycle should be played with it */
        public boolean prevents() {
            return prevents;
        }
    }

    /** @return what is wrong and what to do */
    public Wording wording() {
        return kind.with(values.toArray());
    }
}
