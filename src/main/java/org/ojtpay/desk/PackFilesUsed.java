package org.ojtpay.desk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.job.Packs;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.UnreadablePack;

/**
 * The files of a pack by which something was decided: those of today, where they are still the
 * same.
 *
 * @param own the board's own pack, by name or path
 */
record PackFilesUsed(String own) {

  /** By pack and file name; empty where the pack of today is another one. */
  Optional<Map<String, byte[]>> of(String name, String hash) {
    return Stream.of(name, own)
        .flatMap(each -> load(each).stream())
        .filter(each -> each.name().equals(name) && each.hash().equals(hash))
        .map(PolicyPack::files)
        .findFirst();
  }

  private static Optional<PolicyPack> load(String name) {
    try {
      return Optional.of(Packs.load(name));
    } catch (UnreadablePack gone) {
      return Optional.empty();
    }
  }
}
