package org.scimconsole.bench;

import java.util.function.LongFunction;

/**
 * One kind of request.
 *
 * @param name what the table calls it
 * @param status what it must be answered with, or anything else is an error
 * @param writes whether it changes something, so that the database's own speed is a limit, too
 * @param fresh how many different requests are needed; a read may repeat itself
 * @param clients how many send it at once, when not one alone
 * @param request makes the request of a number
 */
record Load(String name, int status, boolean writes, int fresh, int clients, LongFunction<byte[]> request) {
    private static final int MANY = 16;

    static Load read(String name, LongFunction<byte[]> request) {
        return new Load(name, 200, false, 4_096, MANY, request);
    }

    static Load write(String name, int status, int fresh, LongFunction<byte[]> request) {
        return new Load(name, status, true, fresh, MANY, request);
    }

    /** Answers of many megabytes, of which sixteen at once would only measure memory. */
    static Load huge(String name, LongFunction<byte[]> request) {
        return new Load(name, 200, false, 16, 2, request);
    }
}
