package org.ojtpay.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Subrecipient;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.Prior;
import org.ojtpay.reimburse.WageLine;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.Sha256;
import org.ojtpay.units.WageRate;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/** An invented board and a night at it. */
final class SampleNight {

  static final PolicyPack PACK = PolicyPack.load("sdwp-ojt");
  static final LocalDate AS_OF = LocalDate.of(2026, 5, 20);
  static final String FIRST_HALF = "2026-03-16";

  static final Board BOARD =
      new Board(
          "Bay Cities Workforce Board",
          "1180 Harborlight Avenue, Suite 410, San Diego, CA 92101",
          "ojt-returns@baycitieswork.example",
          "vendors@baycitieswork.example",
          "finance@baycitieswork.example",
          "(619) 555-0140",
          ZoneId.of("America/Los_Angeles"));

  /** Where nothing happened to an agreement. */
  static final ForSystems NOTHING_TOLD = new ForSystems(List.of(), sha256 -> new byte[0]);

  static final Reference REFERENCE =
      new Reference(
          Map.of(
              "0412003",
              vendor("0412-003", "Anchor Point Marine Supply, Inc.", "ap@anchor.example")),
          null,
          Map.of(
              "M",
              new Subrecipient(
                  "M",
                  "Metro Harbor Career Center",
                  "Dashiell Okoro",
                  "dokoro@metroharbor.example")),
          WorkingDays.of(Map.of()),
          null);

  private SampleNight() {}

  static ReportedRun run() {
    return new ReportedRun(
        "3f9a01c2",
        "nightly-invoice-run",
        AS_OF,
        1,
        "sdwp-ojt",
        PACK.hash(),
        "DONE",
        Instant.parse("2026-05-20T08:00:00Z"),
        Instant.parse("2026-05-20T08:03:12Z"));
  }

  static Vendor vendor(String id, String name, String email) {
    return new Vendor(
        id,
        name,
        "",
        "07-4120036",
        "2840 Shelter Basin Drive",
        "San Diego",
        "CA",
        "92106",
        email,
        "Gwendolyn Pruitt",
        "",
        "",
        null);
  }

  static Folder write(List<Reported> submissions) {
    return write(run(), submissions, null);
  }

  static Folder write(
      ReportedRun run, List<Reported> submissions, @Nullable String previousManifestSha256) {
    return write(run, submissions, NOTHING_TOLD, previousManifestSha256);
  }

  static Folder write(
      ReportedRun run,
      List<Reported> submissions,
      ForSystems told,
      @Nullable String previousManifestSha256) {
    return Folder.of(
        outbox ->
            NightPapers.write(
                run,
                submissions,
                BOARD,
                REFERENCE,
                PackSet.of(PACK),
                told,
                previousManifestSha256,
                outbox));
  }

  /** A night with everything in it, in inbox order. */
  static List<Reported> night() {
    return List.of(
        approvedAgreement(),
        approvedInvoice(),
        returnedInvoice(),
        returnedAgreement(),
        held(),
        duplicate(),
        quarantined(),
        tolerated(),
        standing());
  }

  static Reported approvedAgreement() {
    Verdict verdict =
        verdict("2026-02-05 OJT packet Tellez - Anchor Point", Kind.AGREEMENT, Disposition.APPROVED)
            .numbers("MA-0412-003", "Marisol Téllez", null)
            .findings(finding("AGR-ORIENTATION-MISSING", null))
            .agreement(agreement())
            .build();
    return new Reported(verdict, false, documents("packet.pdf"), submitted(null));
  }

  static Reported approvedInvoice() {
    return new Reported(
        invoice("2026-04-10 Invoice 1042 Anchor Point", Disposition.APPROVED, "1042").build(),
        false,
        documents("invoice 1042.pdf"),
        submitted("760.00"));
  }

  static Reported tolerated() {
    return new Reported(
        invoice("tolerated <script>alert('x')</script>", Disposition.APPROVED, "TAE-118").build(),
        false,
        documents("invoice.pdf"),
        submitted("760.03"));
  }

  static Reported returnedInvoice() {
    Verdict verdict =
        invoice("2026-05-07 invoice Téllez", Disposition.RETURNED, "1043")
            .findings(
                finding(
                    "INV-HOURS-MISMATCH",
                    null,
                    "claimed",
                    "88.00",
                    "computed",
                    "80.00",
                    "difference",
                    "8.00",
                    "excluded",
                    "8.00 HOLIDAY",
                    "balance",
                    "440.00"),
                finding(
                    "INV-AMOUNT-MISMATCH",
                    null,
                    "claimed",
                    "836.00",
                    "computed",
                    "760.00",
                    "difference",
                    "76.00",
                    "wages",
                    "1520.00",
                    "rate",
                    "50%",
                    "balance",
                    "4240.00"),
                finding(
                    "INV-SIGNATURE-MISSING",
                    new SourceRef.OnPage(
                        "Tellez_inv1043.pdf", 1, new Box(72000, 600000, 100000, 12000)),
                    "who",
                    "employer",
                    "what",
                    "date of signature"),
                finding(
                    "PAY-WEEK-SHORT",
                    null,
                    "week",
                    "2026-03-15",
                    "hours",
                    "24.00",
                    "minimum",
                    "32"))
            .build();
    return new Reported(verdict, false, invoiceDocuments(), submitted("836.00"));
  }

  static Reported returnedAgreement() {
    Verdict verdict =
        verdict("FW OJT packet Brandt.eml", Kind.AGREEMENT, Disposition.RETURNED)
            .numbers("MA-0412-003", "Ottilie Brandt", null)
            .findings(
                finding(
                    "AGR-SIGNATURE-MISSING",
                    page("Brandt OJT.pdf", 2),
                    "who",
                    "participant",
                    "what",
                    "signature"),
                finding("AGR-EO-MISSING", null))
            .build();
    Submitted submitted =
        new Submitted(
            null,
            null,
            null,
            null,
            "Anchor Point Marine Supply, Inc.",
            "coordinator@harborcc.example",
            LocalDate.of(2026, 5, 19),
            Set.of("Ottilie Brandt"));
    return new Reported(verdict, false, documents("Brandt OJT.pdf"), submitted);
  }

  static Reported held() {
    Verdict verdict =
        invoice("2026-05-12 OB Bicycle invoice", Disposition.HELD, "88-02")
            .findings(
                finding(
                    "PAY-CODE-UNKNOWN",
                    new SourceRef.InCell("register.xlsx", "May", "D14"),
                    "code",
                    "TRN2",
                    "hours",
                    "16.00",
                    "where",
                    "2026-03-16 to 2026-03-29"))
            .build();
    return new Reported(verdict, false, documents("register.xlsx"), submitted("900.00"));
  }

  static Reported duplicate() {
    Verdict verdict =
        verdict("2026-05-13 resending, pls confirm", Kind.INVOICE, Disposition.DUPLICATE)
            .numbers("MA-0412-003", "Marisol Téllez", "1042")
            .duplicateOf("2026-04-10 Invoice 1042 Anchor Point")
            .build();
    return new Reported(verdict, false, documents("invoice 1042.pdf"), submitted("760.00"));
  }

  static Reported quarantined() {
    Verdict verdict =
        verdict("2026-05-18 scan0007.pdf", Kind.UNKNOWN, Disposition.QUARANTINED)
            .findings(
                finding(
                    "DOC-BROKEN",
                    new SourceRef.InFile("2026-05-18 scan0007.pdf"),
                    "detail",
                    "the file ends in the middle"))
            .build();
    return new Reported(
        verdict,
        false,
        List.of(
            new DocumentRead(
                "2026-05-18 scan0007.pdf",
                "ab".repeat(32),
                DocumentType.OTHER,
                ReadingMethod.NONE,
                List.of())),
        Submitted.NOTHING);
  }

  static Reported standing() {
    return new Reported(
        invoice("2026-05-01 Cholla completion invoice", Disposition.APPROVED, "0977").build(),
        true,
        documents("inv.pdf"),
        submitted("760.00"));
  }

  static SourceRef page(String file, int page) {
    return new SourceRef.OnPage(file, page, new Box(0, 0, 0, 0));
  }

  static Finding finding(String code, @Nullable SourceRef source, String... namesAndValues) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return PACK.reasons().finding(code, source, values);
  }

  static Submitted submitted(@Nullable String claimed) {
    return new Submitted(
        null,
        claimed == null ? null : Money.of(claimed),
        DateRange.of(FIRST_HALF, "2026-05-08"),
        "MIDPOINT",
        "Anchor Point Marine Supply, Inc.",
        "",
        null,
        Set.of("Marisol Téllez"));
  }

  static List<DocumentRead> documents(String file) {
    return List.of(
        new DocumentRead(
            file, "cd".repeat(32), DocumentType.AGREEMENT, ReadingMethod.PDF_TEXT, List.of(1, 2)));
  }

  static List<DocumentRead> invoiceDocuments() {
    return List.of(
        new DocumentRead(
            "Tellez_inv1043.pdf",
            "01".repeat(32),
            DocumentType.INVOICE,
            ReadingMethod.PDF_TEXT,
            List.of(1)),
        new DocumentRead(
            "Tellez_inv1043.pdf",
            "01".repeat(32),
            DocumentType.CLARIFICATION,
            ReadingMethod.PDF_TEXT,
            List.of(2, 3)),
        new DocumentRead(
            "register.csv",
            "02".repeat(32),
            DocumentType.PAYROLL,
            ReadingMethod.DELIMITED_TEXT,
            List.of()));
  }

  static AgreementOnFile agreement() {
    return new AgreementOnFile(
        AgreementKey.of("MA-0412-003", "Marisol Téllez", LocalDate.parse(FIRST_HALF)),
        "MA-0412-003",
        "Marisol Téllez",
        "1002003",
        "0412-003",
        "Anchor Point Marine Supply, Inc.",
        "Rigger",
        "M",
        "A",
        State.APPROVED,
        new AgreementTerms(
            LocalDate.parse(FIRST_HALF),
            LocalDate.of(2026, 7, 3),
            Hours.of(520),
            Money.of("5000.00"),
            ReimbursementRate.of("0.50"),
            List.of(new AgreementTerms.AgreedWage(LocalDate.parse(FIRST_HALF), WageRate.of("19"))),
            null,
            List.of()),
        LocalDate.of(2026, 3, 4),
        LocalDate.of(2026, 5, 8),
        Hours.of(40),
        null,
        WorkSchedule.USUAL,
        "coordinator@harborcc.example",
        "2026-02-05 OJT packet Tellez - Anchor Point",
        "sdwp-ojt");
  }

  /** 80 hours at 19.00, half of it; eight hours of holiday left out. */
  static Worksheet worksheet() {
    DateRange period = DateRange.of("2026-03-16", "2026-03-29");
    return new Worksheet(
        List.of(
            hours(
                period, "REG", Category.REGULAR, "80", new SourceRef.InLine("register.csv", 4, 6)),
            hours(
                period, "HOL", Category.HOLIDAY, "8", new SourceRef.InLine("register.csv", 5, 6))),
        List.of(
            new WageLine(period, WageRate.of("19"), Hours.of("33.335"), Money.of("633.37")),
            new WageLine(period, WageRate.of("19"), Hours.of("46.665"), Money.of("886.63"))),
        Hours.of(80),
        Money.of("1520.00"),
        ReimbursementRate.of("0.50"),
        Money.of("760.00"),
        Money.of("760.00"),
        new TreeMap<>(Map.of(Category.HOLIDAY, Hours.of(8))),
        Prior.NONE,
        List.of());
  }

  /** The same with the holiday in two rows of the register. */
  static Worksheet holidayInTwoRows() {
    Worksheet one = worksheet();
    DateRange period = DateRange.of("2026-03-16", "2026-03-29");
    List<HourLine> lines =
        List.of(
            one.hourLines().get(0),
            hours(period, "HOL", Category.HOLIDAY, "5", new SourceRef.InLine("register.csv", 5, 6)),
            hours(
                period, "HOL", Category.HOLIDAY, "3", new SourceRef.InLine("register.csv", 9, 6)));
    return new Worksheet(
        lines,
        one.wageLines(),
        one.eligibleHours(),
        one.eligibleWages(),
        one.rate(),
        one.beforeCap(),
        one.reimbursement(),
        one.excludedHours(),
        one.prior(),
        one.findings());
  }

  private static HourLine hours(
      DateRange period, String code, Category category, String hours, SourceRef source) {
    return new HourLine(
        null,
        period,
        code,
        category,
        Hours.of(hours),
        category,
        category.isStraight() ? WageRate.of("19") : null,
        "R4",
        source);
  }

  static Draft invoice(String entry, Disposition disposition, String number) {
    return verdict(entry, Kind.INVOICE, disposition)
        .numbers("MA-0412-003", "Marisol Téllez", number)
        .agreement(agreement())
        .worksheet(worksheet());
  }

  static Draft verdict(String entry, Kind kind, Disposition disposition) {
    return new Draft(entry, kind, disposition);
  }

  /** A verdict in the making. */
  static final class Draft {
    private final String entry;
    private final Kind kind;
    private final Disposition disposition;
    private int part;
    private @Nullable String agreementNumber;
    private @Nullable String participant;
    private @Nullable String invoiceNumber;
    private @Nullable String duplicateOf;
    private @Nullable AgreementOnFile agreement;
    private @Nullable Worksheet worksheet;
    private List<Finding> findings = List.of();

    private Draft(String entry, Kind kind, Disposition disposition) {
      this.entry = entry;
      this.kind = kind;
      this.disposition = disposition;
    }

    Draft part(int number) {
      part = number;
      return this;
    }

    Draft numbers(@Nullable String agreement, @Nullable String person, @Nullable String invoice) {
      agreementNumber = agreement;
      participant = person;
      invoiceNumber = invoice;
      return this;
    }

    Draft findings(Finding... all) {
      findings = List.of(all);
      return this;
    }

    Draft duplicateOf(String other) {
      duplicateOf = other;
      return this;
    }

    Draft agreement(@Nullable AgreementOnFile onFile) {
      agreement = onFile;
      return this;
    }

    Draft worksheet(@Nullable Worksheet computed) {
      worksheet = computed;
      return this;
    }

    Verdict build() {
      return new Verdict(
          1,
          false,
          entry,
          part,
          kind,
          disposition,
          LocalDate.of(2026, 5, 18),
          agreementNumber,
          participant,
          invoiceNumber,
          findings,
          worksheet,
          duplicateOf,
          agreement,
          null,
          Sha256.of(entry) + "#" + part,
          "",
          null,
          List.of(),
          null,
          null);
    }
  }
}
