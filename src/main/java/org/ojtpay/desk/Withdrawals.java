package org.ojtpay.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Voiding;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.VoidShelf;
import org.ojtpay.store.VoidShelf.Request;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;

/**
 * Approvals of invoices that are withdrawn without a correction in their place: one person asks,
 * another confirms, and only while no payment stands on the approval. Its days, its number and what
 * it used of the agreement are free again; what was booked is turned round. Until it is confirmed
 * anybody of the department can cancel what was asked.
 */
public final class Withdrawals {

  private final Shelves shelves;
  private final Clock clock;

  public Withdrawals(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /** Records that somebody wants the approval withdrawn. It stands until another confirms. */
  public String ask(String idOrName, Ruling by) {
    FiledVerdict approved = withdrawable(idOrName);
    Evidence kept = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves.voids().ask(approved.id(), said(by, kept), clock.instant());
          kept.audit(by, "VOID ASKED " + approved.verdict().submission());
        });
    return approved.verdict().submission();
  }

  /**
   * Withdraws what another person has asked for.
   *
   * @throws NotFound where nobody has asked
   * @throws NotAllowed where it was the same person
   */
  public String confirm(String idOrName, Ruling by) {
    FiledVerdict approved = withdrawable(idOrName);
    String submission = approved.verdict().submission();
    Request asked = asked(approved, "One person gives the command without --confirm first.");
    if (asked.by().strip().equalsIgnoreCase(by.person().strip())) {
      throw new NotAllowed(
          by.person() + " has asked to void " + submission + "; another person confirms it.");
    }
    Evidence kept = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves.payments().lockNumbers();
          VoidShelf voids = shelves.voids();
          voids.withdraw(approved.id(), asked, said(by, kept), clock.instant());
          Voiding.book(shelves, voids.run(approved.id()), approved.id(), agreement(approved));
          kept.audit(by, "VOID " + submission + " asked by " + asked.by());
        });
    return submission;
  }

  /**
   * Ends what was asked, whoever asked it: nobody can confirm it any more, and what waits for it
   * goes on. It may be asked again.
   *
   * @throws NotFound where nothing is asked that nobody has confirmed
   */
  public String cancel(String idOrName, Ruling by) {
    FiledVerdict approved = approved(idOrName);
    String submission = approved.verdict().submission();
    Evidence kept = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves.payments().lockNumbers();
          Request asked = asked(approved, "There is nothing to cancel.");
          shelves.voids().cancel(approved.id(), said(by, kept), clock.instant());
          kept.audit(by, "VOID CANCELLED " + submission + " asked by " + asked.by());
        });
    return submission;
  }

  private Request asked(FiledVerdict approved, String otherwise) {
    return shelves
        .voids()
        .request(approved.id())
        .orElseThrow(
            () ->
                new NotFound(
                    "Nobody has asked to void "
                        + approved.verdict().submission()
                        + ". "
                        + otherwise));
  }

  private static VoidShelf.Said said(Ruling by, Evidence kept) {
    return new VoidShelf.Said(by.person(), by.reason(), kept.keep(by));
  }

  /** The approved invoice of that ID or name, while it stands. */
  private FiledVerdict approved(String idOrName) {
    List<FiledVerdict> approved =
        shelves.verdicts().standing(idOrName).stream()
            .filter(each -> each.verdict().disposition() == Disposition.APPROVED)
            .filter(each -> each.verdict().invoice() != null)
            .filter(each -> !shelves.voids().isVoid(each.id()))
            .toList();
    return Submissions.only(idOrName, approved)
        .orElseThrow(
            () ->
                new NotFound(
                    "No approved invoice stands under \""
                        + idOrName
                        + "\". \"ojtpay show\" tells what an agreement has."));
  }

  /** The same, while nothing is paid on it either. */
  private FiledVerdict withdrawable(String idOrName) {
    FiledVerdict only = approved(idOrName);
    if (shelves.voids().isPaid(only.id())) {
      throw new NotPossible(
          "A payment stands on "
              + only.verdict().submission()
              + ", or on what it replaced. Ask the employer for a correction: a person clears it,"
              + " and it takes the place of this one.");
    }
    if (shelves.trueUps().isAbout(only.id())) {
      throw new NotPossible(
          "The payroll of verified days has set right what "
              + only.verdict().submission()
              + " approved, or came with it: it is not withdrawn any more.");
    }
    return only;
  }

  private @Nullable AgreementOnFile agreement(FiledVerdict approved) {
    AgreementKey key = Objects.requireNonNull(approved.verdict().agreement()).key();
    return shelves.onFile().agreements().stream()
        .filter(each -> each.key().equals(key))
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
