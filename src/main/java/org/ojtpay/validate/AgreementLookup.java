package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.reimburse.Window;
import org.ojtpay.units.DateRange;

/**
 * Which agreement on file an invoice belongs to: by number and participant; of several the one
 * whose window holds the period.
 *
 * @param ambiguous several fit, so a person decides
 */
record AgreementLookup(Optional<AgreementOnFile> agreement, boolean ambiguous) {

  static AgreementLookup of(OnFile onFile, Fields invoice) {
    String number = invoice.text(FieldName.AGREEMENT_NUMBER).orElse("");
    String participant = invoice.text(FieldName.PARTICIPANT).orElse("");
    List<AgreementOnFile> all = onFile.agreements(number, participant);
    List<AgreementOnFile> live =
        all.stream()
            .filter(each -> each.state() != State.RETURNED && each.state() != State.VOIDED)
            .toList();
    List<AgreementOnFile> possible = live.isEmpty() ? newest(all) : live;
    if (possible.size() <= 1) {
      return new AgreementLookup(possible.stream().findFirst(), false);
    }
    List<AgreementOnFile> holding =
        InvoiceCase.period(invoice)
            .map(period -> possible.stream().filter(each -> holds(each, period)).toList())
            .orElse(List.of());
    return holding.size() == 1
        ? new AgreementLookup(Optional.of(holding.get(0)), false)
        : new AgreementLookup(Optional.empty(), true);
  }

  /** What came twice and went back both times is one agreement. */
  private static List<AgreementOnFile> newest(List<AgreementOnFile> all) {
    Map<AgreementKey, AgreementOnFile> newest = new LinkedHashMap<>();
    all.forEach(each -> newest.put(each.key(), each));
    return List.copyOf(newest.values());
  }

  /** The same, with the training ended on that day if not before. */
  AgreementLookup endingOn(Optional<LocalDate> lastDayWorked) {
    return lastDayWorked
        .map(day -> new AgreementLookup(agreement.map(each -> each.lastWorkedOn(day)), ambiguous))
        .orElse(this);
  }

  private static boolean holds(AgreementOnFile agreement, DateRange period) {
    return DateRange.between(agreement.terms().start(), agreement.terms().end())
        .flatMap(whole -> Window.of(whole, agreement.terms().pauses()))
        .filter(window -> window.touches(period))
        .isPresent();
  }
}
