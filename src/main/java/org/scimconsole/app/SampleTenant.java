package org.scimconsole.app;

import java.net.URI;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.model.PlainToken;

/** Lets the Entra simulator push the sample tenant. */
final class SampleTenant {
    SampleTenant() {}

    /** @return one sentence on what was pushed */
    String push(URI scimBase, PlainToken token, Progress progress) {
        progress.report("Pushing to " + scimBase, Progress.UNKNOWN);
        return token.toString();
    }
}
