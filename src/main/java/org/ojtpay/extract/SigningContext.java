package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Party;

/** Under whose heading, or beside whose signature, a label stands; side by side if need be. */
final class SigningContext {

  private static final int ALIGNED = 6_000;

  private record Entry(int x, Party party, boolean signing) {}

  private List<Entry> entries = new ArrayList<>();
  private int line = -1;

  /** A heading or a signature; those of one line stand side by side, a new line replaces them. */
  void enter(int line, int x, Party party, boolean signing) {
    if (line != this.line) {
      entries = new ArrayList<>();
      this.line = line;
    }
    entries.add(new Entry(x, party, signing));
  }

  void leave() {
    entries = new ArrayList<>();
  }

  /** The signature block has ended: what follows belongs to the form again. */
  void leaveSigning() {
    entries.removeIf(Entry::signing);
  }

  Optional<Party> party(int x) {
    return at(x).map(Entry::party);
  }

  boolean isSigning(int x) {
    return at(x).filter(Entry::signing).isPresent();
  }

  private Optional<Entry> at(int x) {
    return entries.stream()
        .filter(entry -> entry.x() <= x + ALIGNED)
        .reduce((left, right) -> right.x() >= left.x() ? right : left);
  }
}
