package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.policy.Counted;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/** A board with one agreement, and what is due about it as of a day. */
final class Watch {

  /** The number of the approval with verified hours. */
  static final long VERIFIED = 7;

  private static final PackSet PACKS = PackSet.of(PolicyPack.load("sdwp-ojt"));

  private final List<AgreementEvent> events = new ArrayList<>();
  private final List<InvoiceOnFile> invoices = new ArrayList<>();
  private final List<OpenSubmission> open = new ArrayList<>();
  private final Map<String, Vendor> vendors = new LinkedHashMap<>();
  private AgreementOnFile agreement;
  private Set<Long> payrollFor = Set.of();

  private Watch(AgreementOnFile agreement) {
    this.agreement = agreement;
  }

  /** The training goes from that day to that, and was approved by the board. */
  static Watch training(String start, String end) {
    return new Watch(agreement(start, end)).happened(What.APPROVED, "2026-01-23", start);
  }

  /** The same, taken over from elsewhere. */
  static Watch takenOver(String start, String end) {
    return new Watch(agreement(start, end));
  }

  static AgreementOnFile agreement(String start, String end) {
    LocalDate first = LocalDate.parse(start);
    AgreementTerms terms =
        new AgreementTerms(
            first,
            LocalDate.parse(end),
            Hours.of(640),
            Money.of("7040.00"),
            ReimbursementRate.of("0.50"),
            List.of(new AgreedWage(first, WageRate.of("22.00"))),
            null,
            List.of());
    return new AgreementOnFile(
        AgreementKey.of("MA-0412-003", "Dana Reyes", first),
        "MA-0412-003",
        "Dana Reyes",
        "7114050",
        "0412-003",
        "Anchor Point Marine LLC",
        "Rigger",
        "M",
        "A",
        State.APPROVED,
        terms,
        first.minusDays(7),
        null,
        Hours.of(40),
        null,
        WorkSchedule.USUAL,
        "coordinator@example.org",
        "packet",
        "sdwp-ojt");
  }

  Watch state(State state) {
    agreement = agreement.withState(state);
    return this;
  }

  Watch under(String pack) {
    agreement =
        new AgreementOnFile(
            agreement.key(),
            agreement.number(),
            agreement.participant(),
            agreement.participantId(),
            agreement.employerId(),
            agreement.employerName(),
            agreement.jobTitle(),
            agreement.region(),
            agreement.fund(),
            agreement.state(),
            agreement.terms(),
            agreement.signed(),
            null,
            agreement.hoursPerWeek(),
            null,
            agreement.schedule(),
            agreement.coordinatorEmail(),
            agreement.submission(),
            pack);
    return this;
  }

  /** A person was told that it began. */
  Watch confirmed() {
    return happened(What.START_CONFIRMED, "2026-02-03", agreement.terms().start().toString());
  }

  Watch happened(What what, String on, String effective) {
    events.add(
        new AgreementEvent(
            agreement.key(),
            what,
            LocalDate.parse(on),
            LocalDate.parse(effective),
            "ojtpay",
            "It did.",
            "",
            null,
            null));
    return this;
  }

  Watch lastWorked(String day) {
    agreement = agreement.lastWorkedOn(LocalDate.parse(day));
    return this;
  }

  Watch takenUpOn(String day) {
    agreement = agreement.withTerms(agreement.terms().takenUpOn(LocalDate.parse(day)));
    return this;
  }

  Watch invoiced(String type, String from, String to) {
    return invoiced(type, from, to, State.APPROVED, "80", "880.00");
  }

  Watch invoiced(
      String type, String from, String to, State state, String hours, String reimbursement) {
    invoices.add(
        new InvoiceOnFile(
            agreement.key(),
            "1042",
            type,
            state,
            DateRange.of(from, to),
            LocalDate.parse(to).plusDays(2),
            Hours.of(hours),
            Money.of(reimbursement),
            Map.of(),
            Map.of(),
            type.equals(InvoiceOnFile.OPENING) ? "import 1 row 1" : "invoice of " + to,
            null,
            null,
            null));
    return this;
  }

  /** Eight hours of a day in an approved invoice, of which no payroll is there. */
  Watch verified(String day) {
    LocalDate worked = LocalDate.parse(day);
    invoices.add(
        new InvoiceOnFile(
            agreement.key(),
            "1050",
            "FISCAL_YEAR_END",
            State.APPROVED,
            DateRange.of(day, day),
            worked,
            Hours.of(8),
            Money.of("88.00"),
            Map.of(worked, Hours.of(8)),
            Map.of(),
            "invoice of " + day,
            new InvoiceOnFile.Filed(VERIFIED, 0, ""),
            null,
            new Verified(
                worked.getYear(),
                Map.of(worked, new Verified.Day(Hours.of(8), Money.of("88.00"))))));
    return this;
  }

  Watch entered(String fein) {
    vendors.put("0555001", vendor("0555-001", fein));
    return this;
  }

  private static Vendor vendor(String id, String fein) {
    return new Vendor(
        id,
        "Anchor Point Marine LLC",
        "",
        fein,
        "1800 Main St",
        "Chula Vista",
        "CA",
        "91911",
        "ap@example.org",
        "Ruth Okada",
        "",
        "",
        null);
  }

  /** The agreement packet waits, and nothing is approved yet. */
  Watch packet(State state, String received, String... codes) {
    agreement = agreement.withState(state);
    return open(OpenSubmission.Kind.AGREEMENT, state, received, "", codes);
  }

  /** Payroll is held that may be that of the verified hours, or is of another approval. */
  Watch payrollHeld(long approval) {
    payrollFor = Set.of(approval);
    return open(OpenSubmission.Kind.OTHER, State.HELD, "2026-07-15", "", "TRUE-UP-UNCLEAR");
  }

  Watch open(OpenSubmission.Kind kind, State state, String received, String fein, String... codes) {
    LocalDate day = LocalDate.parse(received);
    open.add(
        new OpenSubmission(
            "40#0",
            "2026 submission of Reyes",
            kind,
            state,
            day,
            day.plusDays(1),
            kind == OpenSubmission.Kind.VENDOR_REQUEST ? null : agreement,
            "MA-0412-003",
            "Dana Reyes",
            "1042",
            fein,
            "coordinator@example.org",
            List.of(codes),
            "sdwp-ojt",
            payrollFor,
            state == State.RETURNED
                ? Counted.workingDays(
                    "the day of this notice", day.plusDays(1), 10, WorkingDays.of(Map.of()))
                : null));
    return this;
  }

  List<Deadline> asOf(String day) {
    return Deadlines.of(watched(day));
  }

  Watched watched(String day) {
    vendors.put("0412003", vendor("0412-003", "95-1234567"));
    Reference reference =
        new Reference(
            vendors,
            null,
            Map.of("M", new Subrecipient("M", "Metro Works", "Ana Ruiz", "metro@example.org")),
            WorkingDays.of(Map.of()),
            null);
    OnFile onFile =
        new OnFile(
            reference,
            List.of(agreement),
            invoices,
            events,
            Recorded.NOTHING,
            Contents.NONE,
            List.of());
    return new Watched(onFile, open, PACKS, LocalDate.parse(day));
  }

  /** Of that term, in words such as {@code SOON 2026-02-05}; empty where it is not listed. */
  String listed(String day, Deadline.Term term) {
    return asOf(day).stream()
        .filter(each -> each.term() == term)
        .map(each -> each.stage() + " " + each.due())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  @Nullable Deadline only(String day, Deadline.Term term) {
    return asOf(day).stream().filter(each -> each.term() == term).findFirst().orElse(null);
  }
}
