package org.scimconsole;

/** Where the program starts. Names no JavaFX class, so that the class path start works. */
public final class Launcher {
    private Launcher() {}

    /** @param args the command line, as the contract describes it */
    public static void main(String[] args) {
        System.out.println("SCIM Console");
    }
}
