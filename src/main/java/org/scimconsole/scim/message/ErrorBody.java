package org.scimconsole.scim.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal (RFC 7644 section 3.12).
 *
 * @param status the HTTP status; a string on the wire
 * @param scimType the RFC's word for the reason, if it has one
 * @param detail the sentence for the person who must act
 */
public record ErrorBody(int status, @Nullable String scimType, String detail) {

    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:Error";

    /** The body that tells of an exception. */
    public static ErrorBody of(ScimException refused) {
        return of(refused.type(), refused.detail());
    }

    /** The body for a way to refuse. */
    public static ErrorBody of(ErrorType type, String detail) {
        return new ErrorBody(type.status(), type.scimType(), detail);
    }

    /** @return the message as a JSON tree */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(URN);
        json.put("status", String.valueOf(status));
        if (scimType != null) {
            json.put("scimType", scimType);
        }
        return json.put("detail", detail);
    }
}
