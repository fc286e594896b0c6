package org.scimconsole.bench;

import java.util.function.LongFunction;

/**
 * One kind of request.
 *
 * @param name what the table calls it
 * @param status what it must be answered with, or anything else is an error
 * @param writes whether it changes something, so that the database's own speed is a limit, too
 * @param fresh how many different requests are needed; a read may repeat itself
 * @param request makes the request of a number
 */
record Load(String name, int status, boolean writes, int fresh, LongFunction<byte[]> request) {
    static Load read(String name, LongFunction<byte[]> request) {
        return new Load(name, 200, false, 4_096, request);
    }

    static Load write(String name, int status, int fresh, LongFunction<byte[]> request) {
        return new Load(name, status, true, fresh, request);
    }
}
