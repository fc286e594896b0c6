package org.scimconsole.app;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
    ProgramVersion() {}

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"SCIM Console " + (version == null ? "(built from sources)" : version)};
    }
}
