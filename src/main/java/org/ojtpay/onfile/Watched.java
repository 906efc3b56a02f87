package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.Deadline.Party;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Subject;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.policy.Counted;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;

/**
 * What is looked at for deadlines: all that the board knows as of a day. Each agreement goes by its
 * own pack, and a term that the pack switches off is none.
 *
 * @param open the submissions with which somebody is not finished
 */
public record Watched(OnFile onFile, List<OpenSubmission> open, PackSet packs, LocalDate asOf) {

  private static final String NOTICE_DAYS = "deadline.notice-days";

  public Watched {
    open = List.copyOf(open);
  }

  PolicyPack pack(AgreementOnFile agreement) {
    return packs.named(agreement.pack());
  }

  WorkingDays workingDays() {
    return onFile.reference().workingDays();
  }

  /** The agreements under which training may go on. */
  List<AgreementOnFile> approved() {
    return onFile.agreements().stream().filter(each -> each.state() == State.APPROVED).toList();
  }

  boolean happened(What what, AgreementOnFile to) {
    return events(what, to).findAny().isPresent();
  }

  Stream<AgreementEvent> events(What what, AgreementOnFile of) {
    return onFile.events().stream()
        .filter(each -> each.what() == what && each.agreement().equals(of.key()));
  }

  /** The last day worked of a training that was discontinued, also where that is held. */
  Optional<LocalDate> lastDay(AgreementOnFile agreement) {
    return agreement
        .terms()
        .lastDay()
        .or(
            () ->
                onFile.invoices(agreement.key()).stream()
                    .filter(each -> each.type().equals(OnFile.DISCONTINUATION))
                    .filter(each -> each.state() == State.HELD)
                    .map(each -> each.period().to())
                    .findFirst());
  }

  /** Whether a void notice on it has arrived, and is held or was returned. */
  boolean isVoidAsked(AgreementOnFile agreement) {
    return open.stream()
        .filter(each -> each.kind() == OpenSubmission.Kind.VOID)
        .flatMap(each -> Stream.ofNullable(each.agreement()))
        .anyMatch(each -> each.key().equals(agreement.key()));
  }

  /** Whether it ran already when the board began here: its first steps lie elsewhere. */
  boolean isTakenOver(AgreementOnFile agreement) {
    return !happened(What.APPROVED, agreement);
  }

  /**
   * A term that is counted in working days from an event.
   *
   * @param event such as "the start of training"
   */
  Optional<Deadline> inWorkingDays(Matter matter, LocalDate from, String event) {
    return matter
        .days(from)
        .map(days -> matter.due(from, Counted.workingDays(event, from, days, workingDays())));
  }

  /** The same in days of the calendar. */
  Optional<Deadline> inDays(Matter matter, LocalDate from, String event) {
    return matter.days(from).map(days -> matter.due(from, Counted.calendarDays(event, from, days)));
  }

  /**
   * A term of an agreement.
   *
   * @param occasion tells several of one term and agreement apart; may be empty
   */
  Matter of(Term term, AgreementOnFile agreement, String occasion, String what) {
    return of(term, agreement, Subject.of(agreement, occasion), what);
  }

  Matter of(Term term, AgreementOnFile agreement, Subject subject, String what) {
    return new Matter(
        this, term, subject, what, pack(agreement), new Addresses(onFile.reference(), agreement));
  }

  Matter of(Term term, OpenSubmission submission, String what) {
    return new Matter(
        this,
        term,
        Subject.of(submission),
        what,
        packs.named(submission.pack()),
        Addresses.of(onFile.reference(), submission));
  }

  /** One term of one agreement or submission, before its day is counted. */
  record Matter(
      Watched watched,
      Term term,
      Subject subject,
      String what,
      PolicyPack pack,
      Addresses addresses) {

    /** The number of days that the pack gives; empty where it switches the term off. */
    Optional<Integer> days(LocalDate selecting) {
      return pack.applies(term.parameter(), selecting)
          ? Optional.of(pack.integer(term.parameter(), selecting))
          : Optional.empty();
    }

    Deadline due(LocalDate from, Counted counted) {
      return due(from, counted, stage(counted.day()));
    }

    Deadline due(LocalDate from, Counted counted, Stage stage) {
      // Who reports nothing is asked by the AJCC (part II H).
      Party party = term == Term.PROGRESS_REPORT && stage == Stage.LATE ? Party.AJCC : term.party();
      return new Deadline(
          term,
          subject,
          what,
          stage,
          from,
          counted.day(),
          counted.how(),
          pack.parameter(term.parameter()).citation(),
          party,
          addresses.of(party),
          pack.name());
    }

    private Stage stage(LocalDate due) {
      if (watched.asOf().isAfter(due)) {
        return Stage.LATE;
      }
      return watched.asOf().isBefore(due.minusDays(noticeDays())) ? Stage.OPEN : Stage.SOON;
    }

    /** How many days before a day it is listed. */
    int noticeDays() {
      return pack.integer(NOTICE_DAYS, watched.asOf());
    }
  }
}
