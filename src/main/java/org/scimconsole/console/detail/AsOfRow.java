package org.scimconsole.console.detail;

/**
 * One value then and now.
 *
 * @param attribute what it is
 * @param then its value at the moment; a dash for none
 * @param now its value now; a dash for none
 * @param differs whether the two are not the same
 */
public record AsOfRow(String attribute, String then, String now, boolean differs) {}
