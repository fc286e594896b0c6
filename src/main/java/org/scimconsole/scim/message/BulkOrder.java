package org.scimconsole.scim.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order to carry out bulk operations: as sent, except that what makes a resource goes before what refers to it.
 *
 * @param ordered what can be carried out
 * @param circular operations that wait for each other or for one that does; each is answered with 409
 */
public record BulkOrder(List<BulkOperation> ordered, List<BulkOperation> circular) {

    /** Finds the order; takes time in proportion to the operations and their references. */
    public static BulkOrder of(List<BulkOperation> operations) {
        Map<String, Integer> makers = new HashMap<>();
        for (int i = 0; i < operations.size(); i++) {
            String name = operations.get(i).bulkId();
            if (name != null) {
                makers.put(name, i);
            }
        }
        int[] waitingFor = new int[operations.size()];
        Map<Integer, List<Integer>> waiters = new HashMap<>();
        for (int i = 0; i < operations.size(); i++) {
            for (String name : operations.get(i).references()) {
                Integer maker = makers.get(name);
                if (maker != null) {
                    waiters.computeIfAbsent(maker, none -> new ArrayList<>()).add(i);
                    waitingFor[i]++;
                }
            }
        }
        return sorted(operations, waitingFor, waiters);
    }

    private static BulkOrder sorted(
            List<BulkOperation> operations, int[] waitingFor, Map<Integer, List<Integer>> waiters) {
        List<BulkOperation> ordered = new ArrayList<>();
        boolean[] done = new boolean[operations.size()];
        for (int i = 0; i < operations.size(); i++) {
            Deque<Integer> ready = new ArrayDeque<>(List.of(i));
            while (!ready.isEmpty()) {
                int next = ready.remove();
                if (next > i || waitingFor[next] > 0 || done[next]) {
                    continue;
                }
                done[next] = true;
                ordered.add(operations.get(next));
                for (int waiter : waiters.getOrDefault(next, List.of())) {
                    waitingFor[waiter]--;
                    ready.add(waiter);
                }
            }
        }
        List<BulkOperation> circular = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            if (!done[i]) {
                circular.add(operations.get(i));
            }
        }
        return new BulkOrder(List.copyOf(ordered), List.copyOf(circular));
    }
}
