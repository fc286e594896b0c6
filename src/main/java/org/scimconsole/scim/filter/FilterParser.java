package org.scimconsole.scim.filter;

import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter.Operator;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * Reads filters (RFC 7644 section 3.4.2.2): {@code not} before {@code and} before {@code or}, operators and names in any
 * case. Beyond the RFC it takes what Entra sends: values without quotes ({@code id eq 54D3… and manager eq 2819…}) and
 * a comparison behind a value path ({@code emails[type eq "work"].value eq "x"}), which becomes one more condition
 * inside the brackets.
 */
public final class FilterParser {

    private final String text;
    private final Limits limits;
    private final @Nullable ResourceSchema schema;
    private int at;
    private int depth;
    private int terms;

    private FilterParser(String text, Limits limits, @Nullable ResourceSchema schema) {
        this.text = text;
        this.limits = limits;
        this.schema = schema;
    }

    /**
     * Reads a filter and keeps names as written. The text must be URL-decoded.
     *
     * @throws ScimException {@code invalidFilter}, saying where and why
     */
    public static Filter parse(String text) {
        return new FilterParser(text, Limits.STANDARD, null).whole();
    }

    /**
     * Reads a filter for resources of one type: names get the schema's spelling, values the attribute's type; see
     * {@link FilterResolver}.
     *
     * @throws ScimException {@code invalidFilter}, saying where and why
     */
    public static Filter parse(String text, ResourceSchema schema) {
        return parse(text, schema, Limits.STANDARD);
    }

    /** Reads a filter for resources of one type within other limits than the standard ones. */
    public static Filter parse(String text, ResourceSchema schema, Limits limits) {
        return FilterResolver.resolve(new FilterParser(text, limits, schema).whole(), schema);
    }

    /**
     * Reads what stands in the brackets of {@code attribute[…]}, fitted to the attribute's parts.
     *
     * @throws ScimException {@code invalidFilter}, saying where and why
     */
    public static Filter parseElements(String text, AttributePath attribute, ResourceSchema schema, Limits limits) {
        Filter filter = new FilterParser(text, limits, schema).whole(attribute);
        return FilterResolver.resolveElements(filter, attribute, schema);
    }

    private Filter whole() {
        return whole(null);
    }

    private Filter whole(@Nullable AttributePath parent) {
        if (text.length() > limits.filterLength()) {
            throw ScimException.invalidFilter("The filter has " + text.length() + " characters; at most "
                    + limits.filterLength() + " are allowed. Ask for fewer values at a time.");
        }
        Filter filter = or(parent);
        skipSpace();
        if (at < text.length()) {
            throw bad("the filter should end here, or go on with 'and' or 'or'");
        }
        return filter;
    }

    private Filter or(@Nullable AttributePath parent) {
        Filter left = and(parent);
        while (word("or")) {
            left = new Filter.Or(left, and(parent));
        }
        return left;
    }

    private Filter and(@Nullable AttributePath parent) {
        Filter left = factor(parent);
        while (word("and")) {
            left = new Filter.And(left, factor(parent));
        }
        return left;
    }

    private Filter factor(@Nullable AttributePath parent) {
        skipSpace();
        int start = at;
        if (word("not")) {
            if (peek() == '(') {
                return new Filter.Not(bracketed('(', ')', parent));
            }
            at = start;
        }
        return peek() == '(' ? bracketed('(', ')', parent) : term(parent);
    }

    private Filter bracketed(char open, char close, @Nullable AttributePath parent) {
        at++;
        if (++depth > limits.filterDepth()) {
            throw bad("the filter is nested more than " + limits.filterDepth() + " levels deep");
        }
        Filter inner = or(parent);
        if (peek() != close) {
            throw bad("the '" + open + "' needs its '" + close + "' here");
        }
        at++;
        depth--;
        return inner;
    }

    private Filter term(@Nullable AttributePath parent) {
        if (++terms > limits.filterTerms()) {
            throw bad("the filter has more than " + limits.filterTerms() + " comparisons");
        }
        AttributePath path = path(parent);
        if (at < text.length() && text.charAt(at) == '[') {
            return valuePath(path, parent);
        }
        return comparison(path, parent);
    }

    private Filter valuePath(AttributePath path, @Nullable AttributePath parent) {
        if (parent != null || path.subAttribute() != null) {
            throw bad("a value path cannot stand inside another, nor behind a sub-attribute");
        }
        Filter inner = bracketed('[', ']', path);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            inner = new Filter.And(inner, comparison(path(path), path));
        }
        return new Filter.ValuePath(path, inner);
    }

    private Filter comparison(AttributePath path, @Nullable AttributePath parent) {
        if (word("pr")) {
            return new Filter.Present(path);
        }
        Operator operator = operator();
        if (operator == null) {
            throw bad("after '" + path + "' there must be one of pr, eq, ne, co, sw, ew, gt, ge, lt, le");
        }
        return new Filter.Compare(path, operator, value(path, parent));
    }

    private AttributePath path(@Nullable AttributePath parent) {
        skipSpace();
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw bad("an attribute's name is missing");
        }
        String name = text.substring(start, at);
        int last = name.length() - 1;
        if (!isFirst(name.charAt(0)) || name.charAt(last) == '.' || name.charAt(last) == ':') {
            throw bad("'" + name + "' is not an attribute's name");
        }
        if (parent != null) {
            return AttributePath.of(name);
        }
        return schema == null ? AttributePath.parse(name) : schema.path(name);
    }

    private static boolean isFirst(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$';
    }

    private static boolean isNameCharacter(char c) {
        return isFirst(c) || (c >= '0' && c <= '9') || c == '.' || c == ':' || c == '-' || c == '_';
    }

    private @Nullable Operator operator() {
        skipSpace();
        for (Operator operator : Operator.values()) {
            if (word(operator.name())) {
                return operator;
            }
        }
        return null;
    }

    private @Nullable Object value(AttributePath path, @Nullable AttributePath parent) {
        skipSpace();
        if (at >= text.length()) {
            throw bad("a value is missing");
        }
        if (text.charAt(at) == '"') {
            FilterLiteral literal = FilterLiteral.quoted(text, at);
            at = literal.end();
            return literal.value();
        }
        if (text.charAt(at) == '\'') {
            throw bad("a text stands in double quotes, not in single ones");
        }
        int start = at;
        while (at < text.length() && "()[]\" \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw bad("a value is missing");
        }
        String raw = text.substring(start, at);
        return schema != null && FilterResolver.isText(path, parent, schema) && !raw.equals("null")
                ? raw
                : FilterLiteral.unquoted(raw);
    }

    /** Passes over the word, in any case, if it stands here whole. */
    private boolean word(String word) {
        skipSpace();
        int end = at + word.length();
        if (!text.regionMatches(true, at, word, 0, word.length())
                || (end < text.length() && isNameCharacter(text.charAt(end)))) {
            return false;
        }
        at = end;
        return true;
    }

    private char peek() {
        skipSpace();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ScimException bad(String why) {
        return FilterLiteral.bad(text, at, why);
    }
}
