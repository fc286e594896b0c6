package org.scimconsole.console.entra.wording;

import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.entra.wording.Wording;

/** Puts the simulator's sentences into words; what a service answered, through {@link Said}. */
public final class Spoken {
    private final Messages messages;
    private final Said said;

    /** @param messages the language */
    public Spoken(Messages messages) {
        this.messages = messages;
        this.said = new Said(messages);
    }

    /** @return the same in the console's language */
    public String text(Wording wording) {
        if (wording instanceof Wording.Said sentence) {
            Object[] values = sentence.values().stream().map(this::text).toArray();
            return messages.text("wording." + sentence.phrase().key(), values);
        }
        return wording instanceof Wording.Answered answered ? said.text(answered.text()) : wording.english();
    }
}
