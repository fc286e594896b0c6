package org.scimconsole.console.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.model.PlainToken;

class FileSecretsTest {
    @TempDir
    Path folder;

    @Test
    void keepsKeysForTheNextStartUntilTheyAreForgotten() throws IOException {
        Path file = folder.resolve("console").resolve("keys");
        new FileSecrets(file).write("Production", new PlainToken("key-1"));
        new FileSecrets(file).write("Test", new PlainToken("key-2"));
        assertThat(new FileSecrets(file).read("Production").map(PlainToken::reveal))
                .contains("key-1");
        new FileSecrets(file).delete("Production");
        assertThat(new FileSecrets(file).read("Production")).isEmpty();
        assertThat(new FileSecrets(file).read("Test")).isPresent();
    }

    @Test
    void isReadByItsOwnerAloneAndSaysThatNothingElseGuardsIt() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "Windows has other rights");
        Path file = folder.resolve("keys");
        FileSecrets secrets = new FileSecrets(file);
        secrets.write("Production", new PlainToken("key-1"));
        secrets.write("Production", new PlainToken("key-2"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(secrets.guarded()).isFalse();
    }
}
