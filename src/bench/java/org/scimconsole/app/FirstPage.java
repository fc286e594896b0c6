package org.scimconsole.app;

import java.nio.file.Path;
import org.scimconsole.bench.start.FirstFrames;

/** The console as a person opens it, drawn into memory: what the benchmark of the start runs. */
final class FirstPage {
    private FirstPage() {}

    /** @param args the data folder */
    public static void main(String[] args) throws InterruptedException {
        Display.drawIntoMemory();
        FirstFrames.watch();
        Surroundings surroundings = Surroundings.ofThisProcess();
        new ConsoleRun(surroundings, new DatabaseOpening(surroundings)).window(Path.of(args[0]));
    }
}
