package org.scimconsole.console.log;

/**
 * A row of the log with its HTTP exchange.
 *
 * @param row the row
 * @param request what came, redacted and indented; empty for none
 * @param response what went, redacted and indented; empty for none
 */
public record Exchange(LogRow row, String request, String response) {}
