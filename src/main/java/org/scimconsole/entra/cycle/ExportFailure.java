package org.scimconsole.entra.cycle;

import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.wording.Wording;

/** One object could not be read or written; the cycle goes on with the next. */
final class ExportFailure extends Exception {
    private final transient ErrorInformation information;

    ExportFailure(ErrorInformation information) {
        super(information.reason().english());
        this.information = information;
    }

    ExportFailure(String code, Wording reason, Wording action) {
        this(new ErrorInformation(code, reason, action));
    }

    ErrorInformation information() {
        return information;
    }
}
