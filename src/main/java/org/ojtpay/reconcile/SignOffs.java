package org.ojtpay.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ojtpay.reconcile.Blocker.Kind;

/** The checklist of a year's end: each line gathers the blockers of some kinds. */
final class SignOffs {

  private record Line(String what, Owner owner, Set<Kind> kinds) {}

  private static final List<Line> LINES =
      List.of(
          new Line(
              "The fiscal year is over, and every run has ended",
              Owner.FINANCE,
              EnumSet.of(Kind.YEAR_NOT_OVER, Kind.RUN_UNFINISHED)),
          new Line(
              "Every submission of the year is decided",
              Owner.PROGRAMS,
              EnumSet.of(Kind.HELD, Kind.QUARANTINED)),
          new Line(
              "What was returned has come again, or is given up",
              Owner.PROGRAMS,
              EnumSet.of(Kind.RETURN_OPEN)),
          new Line(
              "Payroll has confirmed every verified hour",
              Owner.PROGRAMS,
              EnumSet.of(Kind.PROVISIONAL)),
          new Line(
              "Every approved invoice is paid",
              Owner.FINANCE,
              EnumSet.of(Kind.NOT_PAID, Kind.PAYMENT_RETURNED)),
          new Line(
              "Every payment file is with the bank",
              Owner.RELEASER,
              EnumSet.of(Kind.FILE_NOT_RELEASED, Kind.HANDOVER_UNKNOWN)),
          new Line("Every payment has settled", Owner.FINANCE, EnumSet.of(Kind.NOT_SETTLED)),
          new Line("No employer owes money", Owner.FINANCE, EnumSet.of(Kind.RECEIVABLE)),
          new Line(
              "The books hold, and the documents come to what is booked",
              Owner.FINANCE,
              EnumSet.of(Kind.BOOKS, Kind.CONTROL_TOTAL)),
          new Line(
              "Finance's ledger agrees with the payments",
              Owner.FINANCE,
              EnumSet.of(
                  Kind.LEDGER_NOT_SUPPLIED,
                  Kind.UNMATCHED_OURS,
                  Kind.UNMATCHED_THEIRS,
                  Kind.AMOUNT_DIFFERS)));

  private SignOffs() {}

  static List<SignOff> of(List<Blocker> blockers) {
    return LINES.stream().map(line -> of(line, blockers)).toList();
  }

  private static SignOff of(Line line, List<Blocker> blockers) {
    List<Blocker> own =
        blockers.stream().filter(each -> line.kinds().contains(each.kind())).toList();
    long open = own.stream().filter(Blocker::isInTheWay).count();
    long passed = own.size() - open;
    String found = open == 0 ? "nothing open" : open + " open";
    return new SignOff(
        line.what(),
        line.owner(),
        open == 0,
        passed == 0 ? found : found + ", " + passed + " let pass by a person");
  }
}
