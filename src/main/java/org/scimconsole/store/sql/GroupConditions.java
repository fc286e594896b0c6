package org.scimconsole.store.sql;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.group.GroupNames;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.Filter.Operator;

/** Filters on groups. */
final class GroupConditions extends FilterConditions {
    static final Field<String> ID = DSL.field("groups.id", String.class);
    static final Field<String> SCIM_NAME = DSL.field("scim_key", String.class);
    static final Field<String> NAME = DSL.field("name_key", String.class);
    static final Field<String> EXTERNAL = DSL.field("external_id", String.class);
    private static final Field<Long> CREATED = DSL.field("created_at", Long.class);
    private static final Field<Long> UPDATED = DSL.field("updated_at", Long.class);

    private final Scope scope;

    GroupConditions(Scope scope) {
        this.scope = scope;
    }

    @Override
    String memberships() {
        return "members";
    }

    @Override
    Translation compare(String attribute, Operator operator, @Nullable Object value) {
        return switch (attribute) {
            case "displayname" -> name(operator, value);
            case "id" -> exactText(ID, operator, value);
            case "externalid" -> exactText(EXTERNAL, operator, value);
            case "members", "members.value" -> member(operator, value);
            case "meta.created" -> moment(CREATED, operator, value);
            case "meta.lastmodified" -> moment(UPDATED, operator, value);
            default -> Translation.UNKNOWN;
        };
    }

    @Override
    Translation present(String attribute) {
        return switch (attribute) {
            case "displayname", "id", "meta", "schemas" -> Translation.exact(DSL.trueCondition());
            case "externalid" -> Translation.exact(EXTERNAL.ne(""));
            case "members", "members.value" -> Translation.exact(DSL.condition("member_count > 0"));
            default -> Translation.UNKNOWN;
        };
    }

    @Override
    Translation element(Filter.ValuePath filter) {
        String value = elementValue(filter.filter());
        boolean alone = filter.filter() instanceof Filter.Compare;
        if (value == null || !filter.path().attribute().equalsIgnoreCase("members")) {
            return Translation.UNKNOWN;
        }
        Translation member = member(Operator.EQ, value);
        return alone ? member : Translation.atLeast(member.condition());
    }

    /** Administrators is found under either of its names. */
    private static Translation name(Operator operator, @Nullable Object value) {
        Translation byName = folded(SCIM_NAME, operator, value);
        if (operator == Operator.EQ && value instanceof String text && GroupNames.isReserved(text)) {
            return Translation.exact(byName.condition()
                    .or(DSL.condition("reserved = 1 and {0}", NAME.eq(CaseFold.fold(GroupNames.ADMINISTRATORS)))));
        }
        return byName;
    }

    private Translation member(Operator operator, @Nullable Object value) {
        if (operator != Operator.EQ || !(value instanceof String text)) {
            return Translation.UNKNOWN;
        }
        return Translation.exact(DSL.condition(
                "groups.id in (select group_id from " + scope.members() + " as m where user_id = ?)", text));
    }
}
