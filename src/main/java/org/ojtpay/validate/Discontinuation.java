package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.VoidTerm;

/** Part II G: trainings that end early. */
final class Discontinuation {

  private static final String SECTION_DAYS = "discontinuation.section-days";

  private Discontinuation() {}

  /** Part II G: "Discontinuations will be evaluated on a case-by case basis by SDWP." */
  static List<Finding> check(InvoiceCase of) {
    if (of.kind() != Kind.DISCONTINUATION) {
      return toldVoid(of);
    }
    Optional<LocalDate> last = of.fields().date(FieldName.LAST_DAY_WORKED);
    List<Finding> found = new ArrayList<>();
    found.add(
        of.finding(
            "INV-DISCONTINUED",
            FieldName.LAST_DAY_WORKED,
            "lastDay",
            last.map(LocalDate::toString).orElse("not stated")));
    last.flatMap(day -> late(of, day)).ifPresent(found::add);
    last.flatMap(day -> perhapsVoid(of, day)).ifPresent(found::add);
    return found;
  }

  /**
   * Part II G 1: once an invoice was received there is no void. Where a person has recorded one all
   * the same, and nothing since, the board knows two things that cannot both be so.
   */
  private static List<Finding> toldVoid(InvoiceCase of) {
    return of.agreement().stream()
        .flatMap(
            agreement ->
                untold(of.moment().onFile(), agreement)
                    .map(told -> heard(of, agreement, told))
                    .stream())
        .toList();
  }

  private static Finding heard(InvoiceCase of, AgreementOnFile agreement, Fact told) {
    return of.finding(
        "VOID-OR-DISCONTINUED",
        FieldName.PERIOD_FROM,
        "start",
        agreement.terms().start().toString(),
        "lastDay",
        Optional.ofNullable(told.on())
            .map(LocalDate::toString)
            .orElse("no day, as " + told.person() + " has recorded,"));
  }

  /** The newest word on how the training ended, where it is a void that took no effect. */
  private static Optional<Fact> untold(OnFile onFile, AgreementOnFile agreement) {
    return Stream.of(Fact.What.VOID, Fact.What.LAST_DAY_WORKED)
        .flatMap(what -> onFile.recorded().fact(what, agreement.key()).stream())
        .max(Comparator.comparingLong(Fact::id))
        .filter(fact -> fact.what() == Fact.What.VOID)
        .filter(
            fact ->
                onFile.events().stream()
                    .noneMatch(event -> Objects.equals(event.fact(), fact.id())));
  }

  /** Part II G 2: the section is in within 30 days of the last day worked. */
  private static Optional<Finding> late(InvoiceCase of, LocalDate lastDay) {
    LocalDate received = of.moment().received();
    PolicyPack pack = of.moment().pack();
    return pack.applies(SECTION_DAYS, received)
            && received.isAfter(lastDay.plusDays(pack.integer(SECTION_DAYS, received)))
            && of.moment().fact(Fact.What.LATENESS_EXCUSED).isEmpty()
        ? Optional.of(
            of.finding(
                "DISC-LATE",
                FieldName.LAST_DAY_WORKED,
                "received",
                received.toString(),
                "lastDay",
                lastDay.toString()))
        : Optional.empty();
  }

  /** Part II G 1: a training that ends within five days of its start may be void. */
  private static Optional<Finding> perhapsVoid(InvoiceCase of, LocalDate lastDay) {
    PolicyPack pack = of.moment().pack();
    return of.agreement()
        .map(each -> each.terms().start())
        .filter(
            start -> VoidTerm.lastDay(pack, start).filter(due -> !lastDay.isAfter(due)).isPresent())
        .map(
            start ->
                of.finding(
                    "VOID-OR-DISCONTINUED",
                    FieldName.LAST_DAY_WORKED,
                    "start",
                    start.toString(),
                    "lastDay",
                    lastDay.toString()));
  }
}
