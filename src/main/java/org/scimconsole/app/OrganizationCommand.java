package org.scimconsole.app;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.model.Organization;
import picocli.CommandLine.Parameters;

/** A command about one organisation, named first on its command line. */
abstract class OrganizationCommand extends DirectoryCommand {
    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Its id or its name.")
    private String organization = "";

    OrganizationCommand(Surroundings surroundings, DirectoryOpening opening) {
        super(surroundings, opening);
    }

    /** Does the command's one thing to the organisation and prints it. */
    abstract void run(Directory directory, Organization found, Caller caller);

    @Override
    final void run(Directory directory) {
        Organization found = organization(directory, organization);
        run(directory, found, local(found.id()));
    }
}
