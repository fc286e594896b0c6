package org.scimconsole.entra.cycle;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param deletionThreshold more disables and deletes than these in one cycle are held; 0 for no limit
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
        return but(copy -> copy.dialect = wanted);
    }

    /** @param wanted the mappings of people */
    public CycleSettings with(MappingTable wanted) {
        return but(copy -> copy.mappings = wanted);
    }

    /** @param wanted the mappings of groups */
    public CycleSettings with(GroupMappings wanted) {
        return but(copy -> copy.groupMappings = wanted);
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
        return but(copy -> copy.actions = Set.copyOf(wanted));
    }

    /** @param wanted whether who leaves the scope is left alone */
    public CycleSettings withSkipOutOfScopeDeletions(boolean wanted) {
        return but(copy -> copy.skipOutOfScopeDeletions = wanted);
    }

    /** @param wanted most disables and deletes in one cycle; 0 for no limit */
    public CycleSettings withDeletionThreshold(int wanted) {
        return but(copy -> copy.deletionThreshold = wanted);
    }

    /**
     * @param batch most members in one PATCH
     * @param singles whether each member is a PATCH of its own, several at once
     */
    public CycleSettings withMembers(int batch, boolean singles) {
        return but(copy -> {
            copy.memberBatch = batch;
            copy.concurrentSingles = singles;
        });
    }

    /** @param wanted how many requests at once */
    public CycleSettings withParallelism(int wanted) {
        return but(copy -> copy.parallelism = wanted);
    }

    /** @param wanted whether people of nested groups are sent too */
    public CycleSettings withNestedGroups(boolean wanted) {
        return but(copy -> copy.readsNestedGroups = wanted);
    }

    /**
     * @param rules when to give up
     * @param schedule when to try again
     */
    public CycleSettings with(QuarantineRules rules, RetrySchedule schedule) {
        return but(copy -> {
            copy.quarantine = rules;
            copy.retries = schedule;
        });
    }

    private CycleSettings but(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.settings();
    }

    /** The same, open to one change. */
    private static final class Copy {
        private Dialect dialect;
        private MappingTable mappings;
        private GroupMappings groupMappings;
        private Set<TargetAction> actions;
        private boolean skipOutOfScopeDeletions;
        private int deletionThreshold;
        private int memberBatch;
        private boolean concurrentSingles;
        private int parallelism;
        private boolean readsNestedGroups;
        private QuarantineRules quarantine;
        private RetrySchedule retries;

        Copy(CycleSettings from) {
            dialect = from.dialect;
            mappings = from.mappings;
            groupMappings = from.groupMappings;
            actions = from.actions;
            skipOutOfScopeDeletions = from.skipOutOfScopeDeletions;
            deletionThreshold = from.deletionThreshold;
            memberBatch = from.memberBatch;
            concurrentSingles = from.concurrentSingles;
            parallelism = from.parallelism;
            readsNestedGroups = from.readsNestedGroups;
            quarantine = from.quarantine;
            retries = from.retries;
        }

        CycleSettings settings() {
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
                    quarantine,
                    retries);
        }
    }
}
