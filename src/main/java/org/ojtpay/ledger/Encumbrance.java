package org.ojtpay.ledger;

import java.util.List;
import java.util.Optional;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.units.Money;

/**
 * What is promised to an employer under an agreement and not yet approved: its maximum when it is
 * approved, the difference when that is amended, and nothing once it is voided or closed. It is
 * booked in the fiscal year in which the training was to start.
 *
 * @param years the fiscal years of the pack that the decision rests on
 */
record Encumbrance(FiscalYears years) {

  /**
   * What an event books.
   *
   * @param before how the agreement stood
   * @param by what tells the event from another of the agreement, the same in every run
   */
  List<Journal> of(AgreementEvent event, Promise before, String by) {
    AgreementOnFile agreement = event.terms();
    if (agreement == null) {
      return List.of();
    }
    return switch (event.what()) {
      case APPROVED -> journal("encumbered", agreement, agreement.terms().amountCap(), by);
      case AMENDED ->
          journal("amended", agreement, agreement.terms().amountCap().minus(before.maximum()), by);
      case VOIDED, CLOSED ->
          journal("released", agreement, before.used().minus(before.maximum()), by);
      default -> List.of();
    };
  }

  /** The whole maximum of an agreement that was taken over; its opening takes what was paid. */
  List<Journal> takenOver(AgreementOnFile agreement) {
    return journal("encumbered", agreement, agreement.terms().amountCap(), "as taken over");
  }

  /** The promise of a closed agreement is made again for what is approved after all. */
  Optional<Journal> again(AgreementOnFile agreement, Money amount, String by) {
    return journal("encumbered again", agreement, amount, by).stream().findFirst();
  }

  private List<Journal> journal(String word, AgreementOnFile agreement, Money amount, String by) {
    if (amount.isZero()) {
      return List.of();
    }
    int year = years.of(agreement.key().start());
    return List.of(
        new Journal(
            word + " " + agreement.key() + " " + by,
            "Agreement " + agreement.number() + " " + word,
            List.of(
                posting(Account.ENCUMBERED, agreement, year, amount),
                posting(Account.OBLIGATION, agreement, year, amount.negated()))));
  }

  private static Posting posting(
      Account account, AgreementOnFile agreement, int year, Money amount) {
    return new Posting(account, agreement.key(), agreement.fund(), year, amount);
  }
}
