package org.scimconsole.directory.activity;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.directory.Work;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.filter.Filter;

/**
 * Records for whom the identity provider looked: the evidence for "asked, found nothing". Written soon and never waited
 * for.
 */
public final class LookUps {
    private static final Set<String> NAMING = Set.of("username", "externalid", "displayname", "emails", "email", "id");

    /** Entra tests the connection by asking for a user with a random GUID as name. */
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}");

    private final Store store;
    private final Recorder recorder;

    /** @param recorder makes the rows */
    public LookUps(Store store, Recorder recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /**
     * Records a search if it names somebody by value.
     *
     * @param found the first that was found; null when nobody was
     * @param matches how many were found
     * @param counts whether a later request hangs on it, so that it must be there by then
     */
    public void record(
            Caller caller,
            ResourceKind kind,
            @Nullable Filter filter,
            @Nullable Subject found,
            long matches,
            boolean counts) {
        Filter.Compare asked = filter == null ? null : naming(filter);
        if (asked == null || !(caller instanceof Caller.Idp) || !(asked.value() instanceof String value)) {
            return;
        }
        String attribute = asked.path().attribute().toLowerCase(Locale.ROOT);
        boolean probe = matches == 0
                && GUID.matcher(value).matches()
                && !attribute.equals("externalid")
                && !attribute.equals("id");
        Subject subject =
                found != null ? found : new Subject(kind, null, attribute.equals("externalid") ? value : null, value);
        String message = "Looked for " + asked.path() + " \"" + value + "\": "
                + (matches == 0 ? "nobody" : matches == 1 ? "found" : matches + " found");
        Work<Boolean> work = session -> {
            session.activity()
                    .add(recorder.entry(
                            session,
                            caller,
                            200,
                            matches > 0 ? Outcome.FOUND : Outcome.NOT_FOUND,
                            subject,
                            null,
                            message,
                            probe,
                            null));
            return true;
        };
        if (counts) {
            wrote(work);
        } else {
            store.later(work);
        }
    }

    /** Whoever only reads is answered also while nothing can be written. */
    private void wrote(Work<Boolean> work) {
        try {
            store.write(work);
        } catch (StoreUnavailableException fullOrReadOnly) {
            store.later(work);
        }
    }

    /** @return the name by which a group was last looked for and found */
    public static Optional<String> lastName(Session session, OrganizationId organization, GroupId group) {
        LogQuery found = new LogQuery(
                null, null, group, Set.of(Outcome.FOUND), null, null, null, null, true, PageRequest.first(1));
        return session.activity().log(organization, found).items().stream()
                .map(LogEntry::subject)
                .filter(Objects::nonNull)
                .map(Subject::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Filter.@Nullable Compare naming(Filter filter) {
        if (filter instanceof Filter.Compare compare) {
            boolean names = compare.operator() == Filter.Operator.EQ
                    && NAMING.contains(compare.path().attribute().toLowerCase(Locale.ROOT));
            return names ? compare : null;
        }
        if (filter instanceof Filter.And and) {
            Filter.Compare left = naming(and.left());
            return left == null ? naming(and.right()) : left;
        }
        if (filter instanceof Filter.ValuePath path && path.path().attribute().equalsIgnoreCase("emails")) {
            Filter.Compare inner = value(path.filter());
            return inner == null ? null : new Filter.Compare(path.path(), Filter.Operator.EQ, inner.value());
        }
        return null;
    }

    private static Filter.@Nullable Compare value(Filter filter) {
        if (filter instanceof Filter.Compare compare
                && compare.path().attribute().equalsIgnoreCase("value")) {
            return compare;
        }
        if (filter instanceof Filter.And and) {
            Filter.Compare left = value(and.left());
            return left == null ? value(and.right()) : left;
        }
        return null;
    }
}
