package org.scimconsole.entra.mapping;

/**
 * Both tables of the mapping page.
 *
 * @param people of people
 * @param groups of groups
 */
public record Mappings(MappingTable people, GroupMappings groups) {

    /** @return as Split's guide sets them up */
    public static Mappings split() {
        return new Mappings(MappingTable.split(), GroupMappings.split());
    }
}
