package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.policy.VoidTerm;
import org.ojtpay.units.DateRange;

/**
 * What is due about the training itself: that its start is confirmed (part II E), its void or its
 * discontinuation (part II G), and the report of an absence (part II H).
 */
record TrainingTerms(Watched watched, AgreementOnFile agreement) {

  static Stream<Deadline> of(Watched watched) {
    return watched.approved().stream()
        .map(each -> new TrainingTerms(watched, each))
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each.start(), each.voidNotice(), each.discontinuation())
                        .flatMap(Optional::stream),
                    each.absences()));
  }

  private LocalDate begins() {
    return agreement.terms().start();
  }

  /** Whether a person was told that the training began, or nothing else can be. */
  private boolean isKnownToHaveBegun() {
    return watched.isTakenOver(agreement)
        || watched.happened(What.START_CONFIRMED, agreement)
        || watched.lastDay(agreement).isPresent()
        || !watched.onFile().approved(agreement.key()).isEmpty();
  }

  private Optional<Deadline> start() {
    return isKnownToHaveBegun()
        ? Optional.empty()
        : watched.inWorkingDays(
            watched.of(Term.START, agreement, "", "The call that confirms the start of training"),
            begins(),
            "the start of training");
  }

  /** Only until an invoice was received: from then on it is a discontinuation. */
  private Optional<Deadline> voidNotice() {
    boolean possible = (endedAtOnce() || !isKnownToHaveBegun()) && !watched.isVoidAsked(agreement);
    return possible && watched.onFile().invoices(agreement.key()).isEmpty()
        ? watched.inDays(
            watched.of(
                Term.VOID,
                agreement,
                "",
                endedAtOnce()
                    ? "The void notice on a training that ended at once"
                    : "The void notice, if the training has not begun"),
            begins(),
            "the start of training")
        : Optional.empty();
  }

  /** Whether it ended on a day on which it can be voided. */
  private boolean endedAtOnce() {
    Optional<LocalDate> due = VoidTerm.lastDay(watched.pack(agreement), begins());
    return agreement
        .terms()
        .lastDay()
        .filter(last -> due.isPresent() && !last.isAfter(due.get()))
        .isPresent();
  }

  private Optional<Deadline> discontinuation() {
    boolean voided = endedAtOnce() && watched.onFile().invoices(agreement.key()).isEmpty();
    return agreement
        .terms()
        .lastDay()
        .filter(last -> !voided && !isSectionReceived())
        .flatMap(
            last ->
                watched.inDays(
                    watched.of(
                        Term.DISCONTINUATION,
                        agreement,
                        last.toString(),
                        "The invoice with the discontinuation section"),
                    last,
                    "the last day worked"));
  }

  /** Of this discontinuation: an earlier one lies before a pause. */
  private boolean isSectionReceived() {
    LocalDate since =
        agreement.terms().pauses().stream().map(DateRange::to).reduce((a, b) -> b).orElse(begins());
    return watched.onFile().invoices(agreement.key()).stream()
        .filter(each -> each.type().equals(OnFile.DISCONTINUATION))
        .anyMatch(each -> !each.period().to().isBefore(since));
  }

  /** An absence is known once it is reported; that it was reported late is said for some days. */
  private Stream<Deadline> absences() {
    return watched
        .events(What.ABSENT, agreement)
        .flatMap(
            absent ->
                watched
                    .inDays(
                        watched.of(
                            Term.ABSENCE,
                            agreement,
                            absent.effective().toString(),
                            "An absence was reported late, on " + absent.on()),
                        absent.effective(),
                        "the first day of the absence")
                    .filter(due -> absent.on().isAfter(due.due()) && isNews(absent))
                    .map(due -> due.at(Stage.WARNING))
                    .stream());
  }

  private boolean isNews(AgreementEvent event) {
    int days = watched.of(Term.ABSENCE, agreement, "", "").noticeDays();
    return !watched.asOf().isAfter(event.on().plusDays(days));
  }
}
