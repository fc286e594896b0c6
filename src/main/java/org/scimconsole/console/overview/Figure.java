package org.scimconsole.console.overview;

/**
 * One number about the directory.
 *
 * @param name what is counted
 * @param value the number, in the user's form
 * @param page where those counted are listed
 */
public record Figure(String name, String value, String page) {}
