package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("home");

    @Test
    void followsEachPlatformsCustom() {
        assertThat(DataFolder.ofPlatform("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/share/scim-console"));
        assertThat(DataFolder.ofPlatform("Linux", HOME, Map.of("XDG_DATA_HOME", "xdg")))
                .isEqualTo(Path.of("xdg/scim-console"));
        assertThat(DataFolder.ofPlatform("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/SCIM Console"));
        assertThat(DataFolder.ofPlatform("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/SCIM Console"));
        assertThat(DataFolder.ofPlatform("Windows 11", HOME, Map.of()))
                .isEqualTo(HOME.resolve("AppData/Local/SCIM Console"));
    }
}
