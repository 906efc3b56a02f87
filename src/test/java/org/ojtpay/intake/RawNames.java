package org.ojtpay.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Puts files under names that Java itself cannot write down: any bytes but zero and the slash. */
public final class RawNames {

  private RawNames() {}

  /**
   * Copies a file or folder into a folder.
   *
   * @param name as {@code printf} writes it: {@code caf\351.pdf}
   */
  public static void copy(Path from, Path into, String name) throws IOException {
    run("cp -R \"$1\" \"$2/$name\"", from, into, name);
  }

  /** Writes a small file. */
  public static void write(String text, Path into, String name) throws IOException {
    run("printf %s \"$1\" >\"$2/$name\"", text, into, name);
  }

  private static void run(String script, Object from, Path into, String name) throws IOException {
    // What a shell substitutes loses the line ends behind it, so the name gets one more letter.
    String whole = "name=$(printf -- \"$3x\"); name=${name%x}; " + script;
    Process process =
        new ProcessBuilder(
                "sh", "-c", whole, "sh", from.toString(), into.toString(), name.replace("%", "%%"))
            .inheritIO()
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("cannot write " + name);
    }
  }
}
