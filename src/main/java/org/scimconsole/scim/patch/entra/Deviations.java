package org.scimconsole.scim.patch.entra;

import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ResourceSchema;

/** All deviations that act on single operations, in the order in which they are taken back. */
public final class Deviations {

    private final List<Deviation> all = List.of(
            new SingleValueSentAsList(),
            new RoleSentAsJsonText(),
            new MembersRemovedByValueArray(),
            new ValuesRemovedByValueArray(),
            new MemberSentAsText(),
            new ManagerSentAsText(),
            new ManagerSentAsList(),
            new ManagerClearedByEmptyValue(),
            new ValueClearedByNull(),
            new ValueClearedByEmptyText(),
            new BooleanSentAsString());

    /** @return the operation in RFC form, which may take more operations than one */
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        List<Operation> current = List.of(operation);
        for (Deviation deviation : all) {
            if (current.size() == 1) {
                current = deviation.rewrite(current.get(0), schema);
                continue;
            }
            List<Operation> next = new ArrayList<>(current.size());
            for (Operation each : current) {
                next.addAll(deviation.rewrite(each, schema));
            }
            current = next;
        }
        return current;
    }
}
