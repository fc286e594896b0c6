package org.scimconsole.bench;

/** The limit of the database itself: rows of about a request's size, durable, committed in groups. */
interface Inserts extends AutoCloseable {
    /** @return rows per second that this many clients get in, each waiting until its row is durable */
    double run(int clients, double seconds) throws Exception;

    @Override
    void close() throws Exception;
}
