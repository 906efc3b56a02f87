package org.ojtpay.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackDiff;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.UnreadablePack;
import org.ojtpay.store.PackShelf.Kept;
import org.ojtpay.store.Shelves;

/** The policy packs as a run found them when it began: it goes on under the same alone. */
final class KeptPacks {

  private KeptPacks() {}

  /**
   * Compares the packs of an unfinished run with those of today.
   *
   * @throws RunRefused with every difference, where there is one
   */
  static void requireSame(Run run, PackSet now, Shelves shelves) {
    List<Kept> kept = shelves.packs().of(run.id());
    if (kept.isEmpty()) {
      requireSameHash(run, now.own());
      return;
    }
    List<String> lines = new ArrayList<>(own(kept.get(0), now.own()));
    kept.stream()
        .skip(1)
        .forEach(each -> lines.addAll(other(each, now.all().stream().skip(1).toList())));
    if (!lines.isEmpty()) {
      throw new RunRefused(
          "Run "
              + run.id()
              + " began under other policy packs. Put back what they said, and it goes on. What"
              + " differs, as it was and as it is:\n  "
              + String.join("\n  ", lines));
    }
  }

  /** Of a run that began before packs were kept, only the hash of the board's own is known. */
  private static void requireSameHash(Run run, PolicyPack own) {
    if (!run.policyHash().equals(own.hash())) {
      throw new RunRefused(
          "Run "
              + run.id()
              + " began under another version of policy pack "
              + run.policy()
              + ". Put that version back to let it go on.");
    }
  }

  private static List<String> own(Kept kept, PolicyPack own) {
    List<String> lines = new ArrayList<>();
    if (!kept.name().equals(own.name())) {
      lines.add("the board's own pack: " + kept.name() + " -> " + own.name());
    }
    lines.addAll(differences(kept, own));
    return lines;
  }

  private static List<String> other(Kept kept, List<PolicyPack> now) {
    Optional<PolicyPack> same =
        now.stream().filter(each -> each.name().equals(kept.name())).findFirst();
    return same.map(each -> differences(kept, each))
        .orElse(List.of(kept.name() + ": there -> not there"));
  }

  private static List<String> differences(Kept kept, PolicyPack now) {
    if (kept.hash().equals(now.hash())) {
      return List.of();
    }
    List<String> said = said(kept, now);
    return said.isEmpty() ? files(kept, now) : said;
  }

  /** Key, old and new of what differs; nothing where that is in words that decide nothing. */
  private static List<String> said(Kept kept, PolicyPack now) {
    try {
      PolicyPack then = PolicyPack.ofKept(kept.name(), kept.files());
      return PackDiff.of(then, now).stream().map(each -> now.name() + ": " + each).toList();
    } catch (UnreadablePack ofAnotherProgram) {
      return List.of();
    }
  }

  private static List<String> files(Kept kept, PolicyPack now) {
    Map<String, byte[]> today = now.files();
    Set<String> names = new TreeSet<>(kept.files().keySet());
    names.addAll(today.keySet());
    return names.stream()
        .filter(name -> !Arrays.equals(kept.files().get(name), today.get(name)))
        .map(name -> now.name() + ": the file " + name + " is another")
        .toList();
  }
}
