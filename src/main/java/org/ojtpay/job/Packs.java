package org.ojtpay.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ojtpay.policy.PolicyPack;

/** Finds a policy pack: a folder of the board's own, else one that ships with the program. */
public final class Packs {

  private Packs() {}

  /**
   * Loads a pack.
   *
   * @param name the name of a pack, or the path of a folder that holds one
   * @throws org.ojtpay.policy.UnreadablePack where it cannot be used
   */
  public static PolicyPack load(String name) {
    Path folder = Path.of(name);
    return name.contains("/") || Files.isDirectory(folder)
        ? PolicyPack.load(folder)
        : PolicyPack.load(name);
  }
}
