package org.scimconsole.directory.activity.whynot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.group.GroupNames;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;

/** Finds out whom a question means and why they are not what was expected. */
public final class WhyNotService {
    private static final int LONGEST_QUESTION = 400;
    private static final int CANDIDATES = 8;

    private final Store store;

    /** @param store read from, never written to */
    public WhyNotService(Store store) {
        this.store = store;
    }

    /**
     * @param question a name, e-mail, id or external id of a person or group
     * @return the verdict
     * @throws ScimException if the question is empty or longer than 400 characters
     */
    public WhyNot ask(OrganizationId organization, String question) {
        String asked = question.strip();
        if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
            throw ScimException.invalidValue(
                    "Ask with the name, e-mail, id or external id of one person or group, in at most "
                            + LONGEST_QUESTION + " characters.");
        }
        return store.read(session -> answer(session, organization, asked));
    }

    private static WhyNot answer(Session session, OrganizationId organization, String asked) {
        OrganizationState state = session.organizations()
                .find(organization)
                .orElseThrow(() -> ScimException.notFound("There is no such organisation."));
        String name = nameInSplit(state, asked);
        List<Object> found = found(session, organization, name);
        List<Object> exact = found.stream().filter(one -> isExactly(one, name)).toList();
        List<Object> living = exact.stream().filter(one -> !isDeleted(one)).toList();
        List<Object> meant = living.isEmpty() ? exact : living;
        if (meant.isEmpty()) {
            Facts facts = Facts.about(session, organization, asked, null, null);
            // A name that only the log knows is meant exactly; a part of one is only a hint.
            meant = facts.rows().isEmpty() ? found : List.of();
        }
        if (meant.size() > 1) {
            return new WhyNot(
                    asked,
                    null,
                    Conclusion.SEVERAL_MATCH,
                    "Several people or groups match “" + asked + "”.",
                    null,
                    List.of(),
                    meant.stream().limit(CANDIDATES).map(WhyNotService::subject).toList());
        }
        if (meant.isEmpty()) {
            return new Chain(asked, state, Facts.about(session, organization, asked, null, null)).ofNobody();
        }
        Object one = meant.get(0);
        Subject subject = subject(one);
        Facts facts = Facts.about(session, organization, nameFor(one, asked), subject.type(), subject.id());
        Chain chain = new Chain(asked, state, facts);
        return one instanceof User user ? chain.of(user) : chain.of((Group) one);
    }

    /** The provider's other name for Administrators means that group also where no link says so. */
    private static String nameInSplit(OrganizationState state, String asked) {
        return state.split() && GroupNames.isReserved(asked) ? GroupNames.ADMINISTRATORS : asked;
    }

    /** Look-ups come before there is an id, so that the name is what ties them to the person. */
    private static String nameFor(Object one, String asked) {
        return one instanceof User user ? user.userName() : one instanceof Group group ? idpName(group) : asked;
    }

    private static String idpName(Group group) {
        return group.link() == null ? group.name() : group.link().idpName();
    }

    private static List<Object> found(Session session, OrganizationId organization, String asked) {
        List<Object> found = new ArrayList<>();
        PageRequest few = PageRequest.first(CANDIDATES);
        Optional<User> byId = session.users().find(organization, new UserId(asked));
        Optional<Group> groupById = session.groups().find(organization, new GroupId(asked));
        if (byId.isPresent() || groupById.isPresent()) {
            byId.ifPresent(found::add);
            groupById.ifPresent(found::add);
            return found;
        }
        found.addAll(session.users()
                .search(
                        organization,
                        new UserQuery(null, asked, EnumSet.allOf(UserState.class), null, null, Sort.NEWEST, few))
                .items());
        found.addAll(session.groups()
                .search(organization, new GroupQuery(null, asked, null, Sort.NEWEST, few))
                .items());
        return found;
    }

    private static boolean isExactly(Object one, String asked) {
        Stream<@Nullable String> names = one instanceof User user
                ? Stream.of(user.id().value(), user.userName(), user.email(), user.displayName(), user.externalId())
                : one instanceof Group group
                        ? Stream.of(
                                group.id().value(),
                                group.name(),
                                idpName(group),
                                group.link() == null ? null : group.link().externalId())
                        : Stream.of();
        String folded = asked.toLowerCase(Locale.ROOT);
        return names.anyMatch(
                name -> name != null && name.toLowerCase(Locale.ROOT).equals(folded));
    }

    private static boolean isDeleted(Object one) {
        return one instanceof User user
                ? user.deletedAt() != null
                : one instanceof Group group && group.deletedAt() != null;
    }

    static Subject subject(Object one) {
        return one instanceof User user
                ? new Subject(ResourceKind.USER, user.id().value(), user.externalId(), user.userName())
                : one instanceof Group group
                        ? new Subject(
                                ResourceKind.GROUP,
                                group.id().value(),
                                group.link() == null ? null : group.link().externalId(),
                                group.name())
                        : new Subject(ResourceKind.USER, null, null, null);
    }
}
