package org.ojtpay.job;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.Journal;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.store.PaymentShelf;
import org.ojtpay.store.Shelves;

/**
 * Approval and release of a proposed payment file, bound to the hash of what was proposed. Who may
 * not be whom is a rule of the database.
 */
public final class Release {

  /**
   * What came of somebody's word.
   *
   * @param file as it stands now
   * @param isNew whether it was recorded now; false where the same person had given it before, as
   *     when the answer to that was lost
   */
  public record Answer(FiledPaymentFile file, boolean isNew) {}

  private static final Set<PaymentFileState> APPROVALS =
      Set.of(PaymentFileState.APPROVED, PaymentFileState.APPROVED_AGAIN);

  private final Shelves shelves;
  private final Clock clock;

  public Release(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * The approval; or the second, by another approver, of a file that needs two.
   *
   * @throws RunRefused where the person is no approver, or the file is beyond it
   */
  public Answer approve(FiledPaymentFile proposed, Person person) {
    requireRole(person, "approver");
    return inTurn(
        proposed,
        file -> {
          if (hasGiven(file, person, APPROVALS)) {
            return false;
          }
          put(file, nextApproval(file), person);
          return true;
        });
  }

  private static PaymentFileState nextApproval(FiledPaymentFile file) {
    if (file.state() == PaymentFileState.PROOFED) {
      return PaymentFileState.APPROVED;
    }
    if (file.awaitsSecondApproval()) {
      return PaymentFileState.APPROVED_AGAIN;
    }
    throw new RunRefused(
        file.name() + " is " + file.state() + "; only a file that is PROOFED can be APPROVED.");
  }

  /**
   * What is released is in transit; what is taken back is owed by the employer. Nothing is released
   * from books that do not balance.
   *
   * @throws RunFailed where the books do not balance
   * @throws RunRefused where the person is no releaser, the file is not approved, or something has
   *     come into its way since it was proposed
   */
  public Answer release(FiledPaymentFile approved, Person person, ReleaseChecks checks) {
    requireRole(person, "releaser");
    return inTurn(
        approved,
        file -> {
          if (hasGiven(file, person, Set.of(PaymentFileState.RELEASED))) {
            return false;
          }
          requireApproved(file);
          checks.require(file);
          BalanceStep.requireBalanced(shelves);
          put(file, PaymentFileState.RELEASED, person);
          new Reversals(shelves, file, clock).released(person.user());
          book(file);
          return true;
        });
  }

  private static void requireApproved(FiledPaymentFile file) {
    if (file.awaitsSecondApproval()) {
      throw new RunRefused(
          file.name()
              + " needs the approval of another approver before it is released: "
              + file.secondApproval()
              + ".");
    }
    if (!APPROVALS.contains(file.state())) {
      throw new RunRefused(
          file.name() + " is " + file.state() + "; only a file that is APPROVED can be RELEASED.");
    }
  }

  private void book(FiledPaymentFile file) {
    PaymentShelf payments = shelves.payments();
    List<Journal> journals =
        file.items().stream()
            .map(item -> Bookings.inTransit(item.id(), file.name(), payments.payable(item.id())))
            .toList();
    shelves.journals().put(file.runId(), null, journals);
  }

  /** One at a time has to do with a file, and sees it as the one before has left it. */
  private Answer inTurn(FiledPaymentFile found, Predicate<FiledPaymentFile> work) {
    return Objects.requireNonNull(
        shelves
            .transactions()
            .execute(
                status -> {
                  shelves.paymentFiles().lock(found.id());
                  boolean isNew = work.test(standing(found.name()));
                  return new Answer(standing(found.name()), isNew);
                }));
  }

  private FiledPaymentFile standing(String name) {
    return shelves.paymentFiles().file(name).orElseThrow();
  }

  private boolean hasGiven(FiledPaymentFile file, Person person, Set<PaymentFileState> words) {
    if (file.state() == PaymentFileState.VOIDED) {
      throw new RunRefused(
          file.name()
              + " was withdrawn. The next \"ojtpay run payment-file\" proposes anew what can be"
              + " paid.");
    }
    return words.stream()
        .map(word -> shelves.paymentFiles().who(file.id(), word))
        .flatMap(Optional::stream)
        .anyMatch(person.user()::equals);
  }

  private void put(FiledPaymentFile file, PaymentFileState event, Person person) {
    shelves
        .paymentFiles()
        .putEvent(file.id(), event, person.user(), file.sha256(), clock.instant());
    shelves
        .papers()
        .audit(person.user(), event + " " + file.name() + " " + file.sha256(), clock.instant());
  }

  private static void requireRole(Person person, String role) {
    if (!person.is(role)) {
      throw new RunRefused(
          person.name() + " (" + person.user() + ") has not the role \"" + role + "\".");
    }
  }
}
