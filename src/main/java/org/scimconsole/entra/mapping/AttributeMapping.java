package org.scimconsole.entra.mapping;

/**
 * One row of the mapping page.
 *
 * @param source where the value comes from
 * @param target which attribute it fills
 * @param matching whether accounts are matched by it; rows are tried in order
 * @param creationOnly "Apply this mapping: only during object creation"
 */
public record AttributeMapping(Source source, TargetPath target, boolean matching, boolean creationOnly) {

    /**
     * A row that is always applied and not matched by.
     *
     * @param source in the notation of the mapping page
     * @param target target path
     */
    public static AttributeMapping direct(String source, String target) {
        return new AttributeMapping(Source.parse(source), TargetPath.parse(target), false, false);
    }
}
