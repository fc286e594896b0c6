package org.scimconsole.entra.cycle;

import java.util.EnumSet;
import java.util.Set;
import org.scimconsole.entra.mapping.GroupMappings;
import org.scimconsole.entra.mapping.MappingTable;
import org.scimconsole.entra.mapping.Mappings;

/**
 * How the provisioning job is set up, and what Microsoft does not say and a simulator must choose.
 *
 * @param dialect how PATCH is written
 * @param mappings of people
 * @param groupMappings of groups
 * @param actions which operations may be sent
 * @param skipOutOfScopeDeletions whether who leaves the scope is left alone
 * @param deletionThreshold as many disables and deletes in one cycle are held; 0 for no limit
 * @param memberBatch most members in one PATCH
 * @param concurrentSingles whether each member is a PATCH of its own, several at once
 * @param parallelism how many requests at once
 * @param readsNestedGroups a fault on purpose: people of nested groups are sent too, which Entra never does
 * @param quarantine when to give up
 * @param retries when to try again
 */
public record CycleSettings(
        Dialect dialect,
        MappingTable mappings,
        GroupMappings groupMappings,
        Set<TargetAction> actions,
        boolean skipOutOfScopeDeletions,
        int deletionThreshold,
        int memberBatch,
        boolean concurrentSingles,
        int parallelism,
        boolean readsNestedGroups,
        QuarantineRules quarantine,
        RetrySchedule retries) {

    /** @return as Split's guide sets it up */
    public static CycleSettings split() {
        return new CycleSettings(
                Dialect.DEFAULT,
                MappingTable.split(),
                GroupMappings.split(),
                EnumSet.allOf(TargetAction.class),
                false,
                0,
                100,
                false,
                8,
                false,
                QuarantineRules.entra(),
                RetrySchedule.entra());
    }

    /** @param wanted how PATCH is written */
    public CycleSettings with(Dialect wanted) {
        return new CycleSettings(
                wanted,
                mappings,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted the mappings of people */
    public CycleSettings with(MappingTable wanted) {
        return new CycleSettings(
                dialect,
                wanted,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted the mappings of groups */
    public CycleSettings with(GroupMappings wanted) {
        return new CycleSettings(
                dialect,
                mappings,
                wanted,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted both tables */
    public CycleSettings with(Mappings wanted) {
        return with(wanted.people()).with(wanted.groups());
    }

    /** @return whether the accidental-deletion threshold holds so many disables and deletes */
    boolean holds(int leaving) {
        return deletionThreshold > 0 && leaving > deletionThreshold;
    }

    /** @return both tables */
    public Mappings bothMappings() {
        return new Mappings(mappings, groupMappings);
    }

    /** @param wanted which operations may be sent */
    public CycleSettings withActions(Set<TargetAction> wanted) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                Set.copyOf(wanted),
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted whether who leaves the scope is left alone */
    public CycleSettings withSkipOutOfScopeDeletions(boolean wanted) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                actions,
                wanted,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted most disables and deletes in one cycle; 0 for no limit */
    public CycleSettings withDeletionThreshold(int wanted) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                wanted,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /**
     * @param batch most members in one PATCH
     * @param singles whether each member is a PATCH of its own, several at once
     */
    public CycleSettings withMembers(int batch, boolean singles) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                batch,
                singles,
                parallelism,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted how many requests at once */
    public CycleSettings withParallelism(int wanted) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                wanted,
                readsNestedGroups,
                quarantine,
                retries);
    }

    /** @param wanted whether people of nested groups are sent too */
    public CycleSettings withNestedGroups(boolean wanted) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                wanted,
                quarantine,
                retries);
    }

    /**
     * @param rules when to give up
     * @param schedule when to try again
     */
    public CycleSettings with(QuarantineRules rules, RetrySchedule schedule) {
        return new CycleSettings(
                dialect,
                mappings,
                groupMappings,
                actions,
                skipOutOfScopeDeletions,
                deletionThreshold,
                memberBatch,
                concurrentSingles,
                parallelism,
                readsNestedGroups,
                rules,
                schedule);
    }
}
