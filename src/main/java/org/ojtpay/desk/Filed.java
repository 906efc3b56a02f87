package org.ojtpay.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.PersonName;
import org.ojtpay.store.HistoryShelf.Numbered;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/** Finds the invoice that somebody means: all submissions of one number under one agreement. */
record Filed(Shelves shelves) {

  /** The submissions of an invoice of that number; empty where there is none. */
  List<Numbered> numbered(Wanted wanted) {
    String number = Keys.invoice(wanted.name());
    List<Numbered> found =
        shelves.history().invoices().stream()
            .filter(each -> !number.isEmpty() && Keys.invoice(each.invoiceNumber()).equals(number))
            .filter(each -> isOf(wanted, each))
            .toList();
    List<String> invoices = found.stream().map(Filed::invoice).distinct().toList();
    if (invoices.size() > 1) {
      throw new NotPossible(
          "Several invoices have the number "
              + wanted.name()
              + ": "
              + String.join("; ", found.stream().map(Filed::described).distinct().toList())
              + ". Say which with --agreement or --participant.");
    }
    return found;
  }

  private static boolean isOf(Wanted wanted, Numbered each) {
    String agreement = wanted.agreement();
    String participant = wanted.participant();
    return (agreement == null
            || Keys.number(agreement)
                .equals(Keys.number(Objects.requireNonNullElse(each.agreementNumber(), ""))))
        && (participant == null
            || PersonName.of(participant)
                .isSame(PersonName.of(Objects.requireNonNullElse(each.participant(), ""))));
  }

  /** The submissions of the invoice that a submission, by its ID or name, or a payment is of. */
  Optional<List<Numbered>> behind(String name) {
    Optional<FiledVerdict> sent = new Submissions(shelves).standing(name);
    Optional<FiledVerdict> paid =
        shelves.paid().paidBy(name).flatMap(verdict -> shelves.verdicts().find(verdict));
    return sent.or(() -> paid)
        .filter(each -> each.verdict().kind().isInvoice())
        .map(this::ofTheSame);
  }

  private List<Numbered> ofTheSame(FiledVerdict of) {
    Verdict verdict = of.verdict();
    Numbered own =
        new Numbered(
            of.receiptId(),
            verdict.part(),
            Objects.requireNonNullElse(verdict.invoiceNumber(), ""),
            verdict.agreement() == null ? null : verdict.agreement().key().toString(),
            verdict.agreementNumber(),
            verdict.participant());
    // An invoice without a number is one by itself.
    return own.invoiceNumber().isBlank()
        ? List.of(own)
        : shelves.history().invoices().stream()
            .filter(each -> invoice(each).equals(invoice(own)))
            .toList();
  }

  /** Equal for submissions of one invoice. */
  private static String invoice(Numbered each) {
    @Nullable String key = each.agreementKey();
    String agreement =
        key == null
            ? Keys.number(Objects.requireNonNullElse(each.agreementNumber(), ""))
                + "|"
                + Keys.name(Objects.requireNonNullElse(each.participant(), ""))
            : key;
    return agreement + "|" + Keys.invoice(each.invoiceNumber());
  }

  private static String described(Numbered each) {
    return "agreement "
        + Objects.requireNonNullElse(each.agreementNumber(), "unknown")
        + " of "
        + Objects.requireNonNullElse(each.participant(), "somebody unknown");
  }
}
