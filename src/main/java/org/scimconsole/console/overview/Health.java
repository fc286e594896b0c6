package org.scimconsole.console.overview;

import org.scimconsole.console.widget.Tone;

/**
 * One line on the health of provisioning.
 *
 * @param name what it is about
 * @param value how it stands
 * @param tone whether that is good
 * @param page where more about it stands; empty for nowhere
 * @param argument what to show there
 */
public record Health(String name, String value, Tone tone, String page, String argument) {}
