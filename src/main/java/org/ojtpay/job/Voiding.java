package org.ojtpay.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Replacements;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.VoidShelf;

/** Books the end of an approval, and what of its money counts for the correction of it. */
public final class Voiding {

  private Voiding() {}

  /**
   * Turns round what was booked for an approval that is void now. What the employer has of it
   * already, they owe.
   *
   * @param agreement that it was approved under, as it stands
   */
  public static void book(
      Shelves shelves, String runId, long verdict, @Nullable AgreementOnFile agreement) {
    boolean open = agreement == null || agreement.state() != State.CLOSED;
    VoidShelf voids = shelves.voids();
    put(shelves, runId, verdict, Replacements.undone(verdict, voids.approved(verdict), open));
    put(shelves, runId, verdict, Replacements.overpaid(verdict, voids.owed(verdict)));
  }

  /** Sets off what the employer has of the replaced one against what the correction comes to. */
  static void setOff(Shelves shelves, String runId, long correction, long replaced) {
    VoidShelf voids = shelves.voids();
    put(
        shelves,
        runId,
        correction,
        Replacements.setOff(correction, voids.approved(correction), voids.owed(replaced)));
  }

  private static void put(Shelves shelves, String runId, long verdict, List<Journal> journals) {
    shelves.journals().put(runId, verdict, journals);
  }
}
