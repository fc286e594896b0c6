package org.scimconsole.scim.patch.entra;

import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ResourceSchema;

/** Something that arrives otherwise than RFC 7644 has it, and its RFC form. */
public interface Deviation {

    /**
     * Rewrites an operation if it deviates in this way.
     *
     * @return what to do instead, or just the operation itself
     */
    List<Operation> rewrite(Operation operation, ResourceSchema schema);
}
