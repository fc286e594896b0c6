package org.scimconsole.scim.message;

/**
 * How much one request may ask for. Announced in the service provider configuration where the RFC has a field for it,
 * and enforced where the request is read.
 *
 * @param filterLength most characters of a filter or path
 * @param filterDepth most levels of brackets and parentheses in a filter
 * @param filterTerms most comparisons in a filter
 * @param jsonDepth most levels of objects and arrays in a body
 * @param stringLength most characters of one JSON string
 * @param patchOperations most operations of one PATCH
 * @param memberValues most member ids in one request
 * @param bulkOperations most operations of one bulk request
 * @param bodyBytes most bytes of a body
 * @param pageSize most resources on one page
 */
public record Limits(
        int filterLength,
        int filterDepth,
        int filterTerms,
        int jsonDepth,
        int stringLength,
        int patchOperations,
        int memberValues,
        int bulkOperations,
        int bodyBytes,
        int pageSize) {

    /** The limits that the service has unless told otherwise. */
    public static final Limits STANDARD =
            new Limits(8_192, 16, 128, 32, 1_048_576, 1_000, 100_000, 1_000, 8 * 1_048_576, 200);
}
