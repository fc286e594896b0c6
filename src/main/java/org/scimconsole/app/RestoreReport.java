package org.scimconsole.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.scimconsole.store.sqlite.Restored;
import org.scimconsole.store.sqlite.RestoredToken;

/** Says what a restore came to, and what is to be done about the tokens that it changed. */
final class RestoreReport {
    private final PrintStream err;
    private final Path folder;

    RestoreReport(PrintStream err, Path folder) {
        this.err = err;
        this.folder = folder;
    }

    void print(Restored restored) {
        if (restored.kept() == null) {
            err.println("Restored. There was no database before.");
        } else if (restored.damaged()) {
            err.println("Restored. The database that was there before could not be read; its files are in "
                    + restored.kept() + " as they were.");
            err.println("Which tokens were revoked or made since the copy cannot be told: look at \"org token list\","
                    + " and revoke what should not work.");
        } else {
            err.println("Restored. What was there before is in " + restored.kept() + ".");
            revived(restored.revived());
            unknown(restored.unknown());
        }
    }

    private void revived(List<RestoredToken> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        err.println(
                tokens.size() == 1
                        ? "1 token that was revoked since the copy was made works again. Unless this is wanted:"
                        : tokens.size() + " tokens that were revoked since the copy was made work again. Unless this is"
                                + " wanted:");
        for (RestoredToken token : tokens) {
            err.println("  scim-console org token revoke " + token.organization() + " " + token.id() + data() + "    ("
                    + token.organizationName() + "; it ends in " + token.hint() + ")");
        }
    }

    private void unknown(List<RestoredToken> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        err.println(
                tokens.size() == 1
                        ? "1 token that was made since is not known any more. An identity provider that uses it gets"
                                + " 401 until it has a new one:"
                        : tokens.size() + " tokens that were made since are not known any more. An identity provider"
                                + " that uses one gets 401 until it has a new one:");
        for (RestoredToken token : tokens) {
            err.println("  scim-console org token regenerate " + token.organization() + data() + "    ("
                    + token.organizationName() + "; the old one ends in " + token.hint() + ")");
        }
    }

    private String data() {
        return " --data " + (folder.toString().contains(" ") ? "\"" + folder + "\"" : folder);
    }
}
