package org.ojtpay.job;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.notice.NotPaid;
import org.ojtpay.notice.NotPaid.Told;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledDelivery.State;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.units.Money;

/** What a payment-file run did not pay, withdrew, or has not handed over. */
final class Outstanding {

  private static final String LATE =
      " Ask the bank to request it back, or let it stand: \"ojtpay payments keep\".";

  private Outstanding() {}

  /** At the end of the run. */
  static NotPaid of(RunContext run) {
    return new NotPaid(
        waiting(run, List.of()),
        notHandedOver(run).toList(),
        run.shelves().paymentLife().withdrawnBy(run.runId()).stream()
            .map(each -> new Told(each.file(), each.reason()))
            .toList(),
        List.of(),
        notTakenBack(run).toList());
  }

  /**
   * What a run would come to.
   *
   * @param withdrawn the files that it would withdraw, each with its reason
   */
  static NotPaid foreseen(RunContext run, Map<FiledPaymentFile, String> withdrawn) {
    return new NotPaid(
        waiting(run, withdrawn.keySet()),
        notHandedOver(run).toList(),
        withdrawn.entrySet().stream()
            .map(each -> new Told(each.getKey().name(), each.getValue()))
            .toList(),
        ReverseStep.due(run, withdrawn.keySet()).stream().map(Outstanding::told).toList(),
        notTakenBack(run).toList());
  }

  /** What was asked back and has not come, and that nobody has ended: no run goes on with it. */
  private static Stream<Told> notTakenBack(RunContext run) {
    return run.shelves().reversals().all().stream()
        .flatMap(
            each ->
                why(run, each).stream()
                    .map(
                        why ->
                            new Told(
                                each.payment(),
                                "$" + each.amount() + " of " + each.payeeName() + ": " + why)));
  }

  private static Optional<String> why(RunContext run, AskedReversal asked) {
    LocalDate last = Reversals.lastDay(asked.settledOn());
    if ("NOT_RECOVERED".equals(asked.state())) {
      return Optional.of(
          "their bank has sent the reversal back, and they owe it. "
              + Reversals.ends(run.shelves(), asked.payment()));
    }
    return asked.state() == null && run.settings().asOf().isAfter(last)
        ? Optional.of("it could be taken back until " + last + ", and was not." + LATE)
        : Optional.empty();
  }

  private static Told told(AskedReversal asked) {
    return new Told(
        asked.payment(),
        "$%s of %s, %s: %s, asked by %s"
            .formatted(
                asked.amount(), asked.payeeName(), asked.cause(), asked.reason(), asked.askedBy()));
  }

  private static List<NotPaid.Waiting> waiting(
      RunContext run, Collection<FiledPaymentFile> withdrawn) {
    return Stream.concat(
            Selection.waiting(run, withdrawn).map(Selection.Waiting::told),
            run.shelves().payments().setOffInVain().entrySet().stream()
                .map(each -> inVain(each.getKey(), each.getValue())))
        .toList();
  }

  /** Nothing else ever names it. */
  private static NotPaid.Waiting inVain(String submission, Money part) {
    return new NotPaid.Waiting(
        "",
        submission,
        part,
        "SET_OFF_CAME_BACK",
        "$" + part + " of it were set off against a payment that came back since",
        null,
        "ask the employer for another correction of the same days, which pays them");
  }

  /** Files that a program carries and that are not known to have arrived. */
  static Stream<Told> notHandedOver(RunContext run) {
    return run.shelves().deliveries().all().stream()
        .filter(DeliverStep::isOurs)
        .map(each -> new Told(each.fileName(), why(each)));
  }

  private static String why(FiledDelivery delivery) {
    return delivery.is(State.READY)
        ? "not handed over yet"
        : "nobody knows whether the bank has it; \"ojtpay payments hand-over "
            + delivery.fileName()
            + "\" says what to do";
  }
}
