package org.scimconsole.server.http;

/**
 * How much of anything one request may ask for. What a client can see of them is announced in ServiceProviderConfig and
 * enforced exactly as announced.
 *
 * @param bodyBytes the largest request body, in bytes; above it 413
 * @param headerBytes the largest request head, in bytes; above it 431
 * @param bulkOperations the most operations of one bulk request
 * @param bulkBytes the largest bulk request, in bytes
 * @param pageSize the most resources of one page; a larger {@code count} is lowered to it
 * @param concurrentRequests requests worked on at once; more wait, and beyond that are told to come again
 */
public record Limits(
        int bodyBytes, int headerBytes, int bulkOperations, int bulkBytes, int pageSize, int concurrentRequests) {

    /** @return what a service uses unless told otherwise; a full member list of 100,000 still fits into one PUT */
    public static Limits standard() {
        return new Limits(16 << 20, 16 << 10, 1_000, 4 << 20, 1_000, 200);
    }
}
