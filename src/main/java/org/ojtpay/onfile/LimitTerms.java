package org.ojtpay.onfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.onfile.Watched.Matter;
import org.ojtpay.policy.Counted;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** Agreements that come near to a limit: their end, their hours, their maximum. */
record LimitTerms(Watched watched, AgreementOnFile agreement) {

  static Stream<Deadline> of(Watched watched) {
    return watched.approved().stream()
        .map(each -> new LimitTerms(watched, each))
        .flatMap(each -> Stream.of(each.end(), each.hours(), each.amount()))
        .flatMap(Optional::stream);
  }

  private Optional<Deadline> end() {
    LocalDate end = agreement.terms().end();
    Matter matter = watched.of(Term.END, agreement, "", "The agreement ends");
    LocalDate from = end.minusDays(matter.noticeDays());
    return watched.lastDay(agreement).isPresent()
            || watched.asOf().isBefore(from)
            || watched.asOf().isAfter(end)
        ? Optional.empty()
        : Optional.of(
            matter.due(
                from,
                new Counted(end, "The end that was agreed, or amended since."),
                Stage.WARNING));
  }

  private Optional<Deadline> hours() {
    Hours used = watched.onFile().hoursUsed(agreement.key());
    Hours cap = agreement.terms().hoursCap();
    return used("hours", used.value(), cap.value(), "%s of %s hours are used".formatted(used, cap));
  }

  private Optional<Deadline> amount() {
    Money used = watched.onFile().amountUsed(agreement.key());
    Money cap = agreement.terms().amountCap();
    return used("amount", used.amount(), cap.amount(), "$%s of $%s are used".formatted(used, cap));
  }

  private Optional<Deadline> used(String occasion, BigDecimal used, BigDecimal cap, String what) {
    Matter matter = watched.of(Term.CAP, agreement, occasion, what);
    BigDecimal share = matter.pack().rate(Term.CAP.parameter(), watched.asOf()).fraction();
    boolean isNear = used.signum() > 0 && used.compareTo(cap.multiply(share)) >= 0;
    LocalDate end = agreement.terms().end();
    return isNear && !watched.asOf().isAfter(end)
        ? Optional.of(
            matter.due(
                agreement.terms().start(),
                new Counted(end, "The agreement goes on until then."),
                Stage.WARNING))
        : Optional.empty();
  }
}
