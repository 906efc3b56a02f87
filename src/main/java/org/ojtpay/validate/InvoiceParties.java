package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;

/** Whether invoice, payroll and agreement speak of the same people. */
final class InvoiceParties {

  private InvoiceParties() {}

  static List<Finding> agreementUnknown(InvoiceCase of) {
    Optional<String> number = of.fields().text(FieldName.AGREEMENT_NUMBER);
    Optional<String> participant = of.fields().text(FieldName.PARTICIPANT);
    if (of.agreement().isPresent() || number.isEmpty() || participant.isEmpty()) {
      return List.of();
    }
    Finding unknown =
        of.finding(
            "INV-AGREEMENT-UNKNOWN",
            FieldName.AGREEMENT_NUMBER,
            "number",
            number.get(),
            "participant",
            participant.get());
    return List.of(of.lookup().ambiguous() ? Findings.held(unknown) : unknown);
  }

  static List<Finding> agreementNotApproved(InvoiceCase of) {
    return of.agreement().stream().flatMap(each -> notApproved(of, each).stream()).toList();
  }

  private static Optional<Finding> notApproved(InvoiceCase of, AgreementOnFile agreement) {
    String state = agreement.state().name().toLowerCase(Locale.ROOT);
    return switch (agreement.state()) {
      case APPROVED ->
          isHeldOpen(of, agreement)
              ? Optional.of(
                  Findings.held(notApproved(of, agreement, "held for hours before its start")))
              : Optional.empty();
      case HELD, CLOSED -> Optional.of(Findings.held(notApproved(of, agreement, state)));
      default -> Optional.of(notApproved(of, agreement, state));
    };
  }

  private static Finding notApproved(InvoiceCase of, AgreementOnFile agreement, String state) {
    return of.finding(
        "INV-AGREEMENT-NOT-APPROVED",
        FieldName.AGREEMENT_NUMBER,
        "number",
        agreement.number(),
        "state",
        state);
  }

  /**
   * Part II C, note: an invoice that came before shows hours before the start, which disqualify
   * participant and employer, and nobody has approved it in spite of them.
   */
  private static boolean isHeldOpen(InvoiceCase of, AgreementOnFile agreement) {
    LocalDate start = agreement.terms().start();
    List<InvoiceOnFile> all = of.moment().onFile().invoices(agreement.key());
    return all.stream()
        .filter(each -> each.state() != State.APPROVED && !of.mends(each))
        .filter(each -> each.received().isBefore(of.moment().received()))
        .filter(each -> each.workedDays().keySet().stream().anyMatch(start::isAfter))
        .anyMatch(
            each ->
                all.stream()
                    .noneMatch(other -> other.state() == State.APPROVED && other.mends(each)));
  }

  static List<Finding> employerMismatch(InvoiceCase of) {
    if (of.agreement().isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    of.fields()
        .value(FieldName.EMPLOYER_NAME)
        .filter(value -> !value.text().isBlank())
        .filter(value -> !isEmployer(of, value.text()))
        .ifPresent(value -> found.add(mismatch(of, value, of.knownAgreement().employerName())));
    of.fields()
        .value(FieldName.JOB_TITLE)
        .filter(value -> !value.text().isBlank())
        .filter(value -> !of.knownAgreement().jobTitle().isBlank())
        .filter(value -> !Keys.name(value.text()).equals(Keys.name(of.knownAgreement().jobTitle())))
        .ifPresent(value -> found.add(mismatch(of, value, of.knownAgreement().jobTitle())));
    return found;
  }

  private static Finding mismatch(InvoiceCase of, Value printed, String onFile) {
    return of.finding(
        "INV-EMPLOYER-MISMATCH", printed.source(), "printed", printed.text(), "onFile", onFile);
  }

  /** By the agreement's name, or the vendor master's legal name or DBA. */
  static boolean isEmployer(InvoiceCase of, String printed) {
    String wanted = Keys.company(printed);
    List<String> names = new ArrayList<>(List.of(of.knownAgreement().employerName()));
    vendor(of).ifPresent(vendor -> names.addAll(List.of(vendor.legalName(), vendor.dba())));
    return names.stream()
        .filter(name -> !name.isBlank())
        .map(Keys::company)
        .anyMatch(name -> name.equals(wanted) || wanted.startsWith(name + " DBA "));
  }

  static Optional<Vendor> vendor(InvoiceCase of) {
    return of.agreement()
        .flatMap(each -> of.moment().onFile().reference().vendor(each.employerId()));
  }

  /** Another employer on the payroll is a PEO, a DBA or an affiliate: a person looks. */
  static List<Finding> payrollEmployer(InvoiceCase of) {
    List<Finding> found = new ArrayList<>();
    for (Document register : of.packet().documents(DocumentType.PAYROLL)) {
      Optional<Value> employer = register.fields().value(FieldName.EMPLOYER_NAME);
      if (of.agreement().isPresent()) {
        employer
            .filter(value -> !value.text().isBlank())
            .filter(value -> !isEmployer(of, value.text()))
            .filter(value -> unsaid(found, value))
            .ifPresent(
                value ->
                    found.add(
                        of.finding(
                            "PAY-EMPLOYER-OTHER",
                            value.source(),
                            "printed",
                            value.text(),
                            "onFile",
                            of.knownAgreement().employerName())));
      }
    }
    incomplete(of, FieldName.EMPLOYER_NAME, "the employer's name").ifPresent(found::add);
    incomplete(of, FieldName.PAY_DATE, "the pay date").ifPresent(found::add);
    return found;
  }

  private static boolean unsaid(List<Finding> found, Value employer) {
    return found.stream().noneMatch(each -> each.message().contains(employer.text()));
  }

  /** No employer name or pay date on the register is only noted. */
  private static Optional<Finding> incomplete(InvoiceCase of, FieldName name, String field) {
    return of.payroll().rows().stream()
        .filter(row -> !row.fields().has(name))
        .findFirst()
        .map(row -> of.finding("PAY-SOURCE-INCOMPLETE", row.place(), "field", field));
  }

  static List<Finding> payrollPerson(InvoiceCase of) {
    List<Document> registers = of.packet().documents(DocumentType.PAYROLL);
    Optional<String> participant = of.fields().text(FieldName.PARTICIPANT);
    if (registers.isEmpty() || participant.isEmpty()) {
      return List.of();
    }
    if (of.payroll().isNear()) {
      return List.of(person(of, "PAY-NAME-NEAR", registers, participant.get()));
    }
    if (!of.payroll().rows().isEmpty()) {
      return List.of();
    }
    Finding nobody = person(of, "INV-PAYROLL-OTHER-PERSON", registers, participant.get());
    if (!hasNumbersForNames(registers)) {
      return List.of(nobody);
    }
    String detail = "the payroll shows numbers of employees, and not whose they are";
    SourceRef file = new SourceRef.InFile(registers.get(0).file());
    return List.of(nobody, of.finding("DOC-UNREADABLE", file, "detail", detail));
  }

  /** An employer's own number for a person says nothing of who that is. */
  private static boolean hasNumbersForNames(List<Document> registers) {
    return registers.stream()
        .flatMap(register -> register.rows().stream())
        .anyMatch(row -> row.has(FieldName.PARTICIPANT_ID) && !row.has(FieldName.PARTICIPANT));
  }

  private static Finding person(
      InvoiceCase of, String code, List<Document> registers, String participant) {
    String found =
        of.payroll().others().isEmpty()
            ? "nobody's name"
            : String.join(", ", of.payroll().others());
    boolean namesStaff = code.equals("INV-PAYROLL-OTHER-PERSON");
    return of.finding(
        code,
        new SourceRef.InFile(registers.get(0).file()),
        "participant",
        participant,
        "found",
        namesStaff ? "other people's names only" : found);
  }

  /** One bank account under two FEINs is looked at before anything is paid to it. */
  static List<Finding> accountShared(InvoiceCase of) {
    return vendor(of).stream()
        .flatMap(
            vendor ->
                of.moment().onFile().reference().vendors().values().stream()
                    .filter(other -> !Keys.digits(other.fein()).equals(Keys.digits(vendor.fein())))
                    .filter(other -> sameAccount(vendor, other))
                    .sorted(java.util.Comparator.comparing(Vendor::employerId)))
        .limit(1)
        .map(
            other ->
                of.finding(
                    "VENDOR-ACCOUNT-SHARED", FieldName.EMPLOYER_NAME, "other", other.legalName()))
        .toList();
  }

  private static boolean sameAccount(Vendor one, Vendor other) {
    BankVersion mine = one.bank();
    BankVersion theirs = other.bank();
    return mine != null
        && theirs != null
        && mine.account().index().equals(theirs.account().index());
  }
}
