package org.scimconsole.console.overview;

import java.util.List;
import org.scimconsole.console.widget.Tone;

/**
 * The rhythm of cycles, ready to read.
 *
 * @param tone how bad it is
 * @param headline in a few words
 * @param sentence the times, and what to do
 * @param pulses the last cycles, oldest first
 * @param newest what became of the newest cycle; empty for none
 */
public record Beat(Tone tone, String headline, String sentence, List<Pulse> pulses, String newest) {

    /**
     * One cycle.
     *
     * @param tone whether it went well; NEUTRAL for one that did not come
     * @param words when it was and what became of it
     */
    public record Pulse(Tone tone, String words) {}
}
