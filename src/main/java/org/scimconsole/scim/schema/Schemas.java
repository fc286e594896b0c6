package org.scimconsole.scim.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource types of this service: users with the enterprise extension, and groups. */
public final class Schemas {

    /** The URN of users. */
    public static final String USER = UserSchema.URN;

    /** The URN of the enterprise extension. */
    public static final String ENTERPRISE_USER = EnterpriseUserSchema.URN;

    /** The URN of groups. */
    public static final String GROUP = GroupSchema.URN;

    private final ResourceSchema user =
            new ResourceSchema("User", "/Users", UserSchema.make(), List.of(EnterpriseUserSchema.make()));
    private final ResourceSchema group = new ResourceSchema("Group", "/Groups", GroupSchema.make(), List.of());

    /** @return what a user may hold */
    public ResourceSchema user() {
        return user;
    }

    /** @return what a group may hold */
    public ResourceSchema group() {
        return group;
    }

    /** @return all resource types */
    public List<ResourceSchema> all() {
        return List.of(user, group);
    }

    /** @return the resource type served at that path, such as {@code /Users}, or null */
    public @Nullable ResourceSchema at(String endpoint) {
        for (ResourceSchema type : all()) {
            if (type.endpoint().equals(endpoint)) {
                return type;
            }
        }
        return null;
    }
}
