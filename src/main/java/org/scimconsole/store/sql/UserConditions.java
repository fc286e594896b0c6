package org.scimconsole.store.sql;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.Filter.Operator;

/** Filters on users. */
final class UserConditions extends FilterConditions {
    static final Field<String> ID = DSL.field("users.id", String.class);
    static final Field<String> USER_NAME = DSL.field("user_name_key", String.class);
    static final Field<String> EMAIL = DSL.field("email_key", String.class);
    static final Field<String> DISPLAY = DSL.field("display_key", String.class);
    static final Field<String> EXTERNAL = DSL.field("external_id", String.class);
    private static final Field<String> MANAGER = DSL.field("manager_id", String.class);
    private static final Field<String> STATUS = DSL.field("status", String.class);
    private static final Field<Long> CREATED = DSL.field("created_at", Long.class);
    private static final Field<Long> UPDATED = DSL.field("updated_at", Long.class);

    /** Two narrow indexes; with a plain "or" SQLite would rather walk all users in order. */
    private static final String WITH_EMAIL = "select seq from users where organization_id = {0} and email_key = {1}"
            + " union all select seq from users where organization_id = {0} and several_emails = 1";

    private final Scope scope;

    UserConditions(Scope scope) {
        this.scope = scope;
    }

    @Override
    String memberships() {
        return "groups";
    }

    @Override
    Translation compare(String attribute, Operator operator, @Nullable Object value) {
        return switch (attribute) {
            case "username" -> folded(USER_NAME, operator, value);
            case "id" -> exactText(ID, operator, value);
            case "externalid" -> exactText(EXTERNAL, operator, value);
            // The column holds what people read, which the resource may say by its name parts alone.
            case "displayname" ->
                Translation.atLeast(folded(DISPLAY, operator, value).condition());
            case "emails", "emails.value", "email" -> email(operator, value);
            case "active" -> active(operator, value);
            case "meta.created" -> moment(CREATED, operator, value);
            case "meta.lastmodified" -> moment(UPDATED, operator, value);
            case "manager", "manager.value" -> exactText(MANAGER, operator, value);
            case "groups", "groups.value" -> group(operator, value);
            default -> Translation.UNKNOWN;
        };
    }

    @Override
    Translation present(String attribute) {
        return switch (attribute) {
            case "username", "id", "active", "meta", "schemas" -> Translation.exact(DSL.trueCondition());
            case "externalid" -> Translation.exact(EXTERNAL.ne(""));
            case "manager", "manager.value" -> Translation.exact(MANAGER.ne(""));
            case "groups", "groups.value" -> Translation.exact(inAnyGroup());
            default -> Translation.UNKNOWN;
        };
    }

    @Override
    Translation element(Filter.ValuePath filter) {
        String value = elementValue(filter.filter());
        if (value == null) {
            return Translation.UNKNOWN;
        }
        boolean alone = filter.filter() instanceof Filter.Compare;
        return switch (filter.path().attribute().toLowerCase(java.util.Locale.ROOT)) {
            case "emails" -> Translation.atLeast(email(Operator.EQ, value).condition());
            case "groups" -> alone ? group(Operator.EQ, value) : Translation.UNKNOWN;
            default -> Translation.UNKNOWN;
        };
    }

    private Translation email(Operator operator, @Nullable Object value) {
        if (operator != Operator.EQ || !(value instanceof String text)) {
            return Translation.UNKNOWN;
        }
        String rehearsed = scope.rehearsed();
        String places = rehearsed == null ? WITH_EMAIL : WITH_EMAIL + " union all " + WITH_EMAIL.replace("{0}", "{2}");
        return Translation.atLeast(DSL.condition(
                "seq in (" + places + ")",
                DSL.val(scope.organization().value()),
                DSL.val(CaseFold.fold(text)),
                DSL.val(rehearsed)));
    }

    private static Translation active(Operator operator, @Nullable Object value) {
        if (operator != Operator.EQ || !(value instanceof Boolean wanted)) {
            return Translation.UNKNOWN;
        }
        return Translation.exact(wanted ? STATUS.eq("ACTIVE") : STATUS.ne("ACTIVE"));
    }

    private Translation group(Operator operator, @Nullable Object value) {
        if (operator != Operator.EQ || !(value instanceof String text)) {
            return Translation.UNKNOWN;
        }
        return Translation.exact(memberOf(scope, text)
                .and(DSL.condition(
                        "exists (select 1 from groups g where " + scope.of("groups", "g")
                                + " and g.id = ? and g.deleted_at is null)",
                        scope.organization().value(),
                        text)));
    }

    private Condition inAnyGroup() {
        return DSL.condition(
                "users.id in (select m.user_id from " + scope.members() + " m cross join groups g where "
                        + scope.of("groups", "g") + " and g.id = m.group_id and g.deleted_at is null)",
                scope.organization().value());
    }

    static Condition memberOf(Scope scope, String group) {
        return DSL.condition(
                "users.id in (select user_id from " + scope.members() + " as m where group_id = ?)", group);
    }
}
