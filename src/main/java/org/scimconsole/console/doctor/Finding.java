package org.scimconsole.console.doctor;

import java.util.List;
import org.scimconsole.console.widget.Tone;

/**
 * Something that was found, ready to be shown.
 *
 * @param code which
 * @param tone how bad it is
 * @param kind the same in a word
 * @param title what it is
 * @param count how many, in words
 * @param why why it matters
 * @param mend what to do
 * @param guideStep the step of the guide where it is mended
 * @param examples some of those concerned
 */
public record Finding(
        String code,
        Tone tone,
        String kind,
        String title,
        String count,
        String why,
        String mend,
        String guideStep,
        List<Example> examples) {

    /**
     * Someone concerned.
     *
     * @param name shown
     * @param page that shows them; empty for none
     * @param id to show there
     */
    public record Example(String name, String page, String id) {}
}
