package org.scimconsole.entra.cycle;

import org.scimconsole.entra.log.ErrorInformation;

/** One object could not be read or written; the cycle goes on with the next. */
final class ExportFailure extends Exception {
    private final transient ErrorInformation information;

    ExportFailure(ErrorInformation information) {
        super(information.reason());
        this.information = information;
    }

    ExportFailure(String code, String reason, String action) {
        this(new ErrorInformation(code, reason, action));
    }

    ErrorInformation information() {
        return information;
    }
}
