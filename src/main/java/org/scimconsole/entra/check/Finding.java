package org.scimconsole.entra.check;

import java.util.List;
import org.scimconsole.entra.wording.Wording;

/**
 * Something that does not hold.
 *
 * @param requirement what should hold
 * @param observed what was seen instead
 * @param evidence where it was seen first: the change that led to it, if one did, and the answer that showed it
 */
public record Finding(Requirement requirement, Wording observed, List<Exchange> evidence) {

    /** The evidence is copied. */
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
