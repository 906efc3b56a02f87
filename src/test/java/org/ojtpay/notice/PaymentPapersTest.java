package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.Reference;
import org.ojtpay.pay.AccountNumber;
import org.ojtpay.pay.AccountType;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.AttentionKind;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.LineEnd;
import org.ojtpay.pay.Payment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.PaymentRun;
import org.ojtpay.pay.ProofLine;
import org.ojtpay.pay.ProofList;
import org.ojtpay.pay.Receiver;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentPapersTest {

  private static final RoutingNumber HARBOR = new RoutingNumber("122246920");

  private static final Reference REFERENCE =
      new Reference(
          Map.of(
              "0412003",
              SampleNight.vendor(
                  "0412-003", "Anchor Point Marine Supply, Inc.", "ap@anchor.example"),
              "0190006",
              SampleNight.vendor("0190-006", "Lomas Verdes", "not an address")),
          null,
          Map.of(),
          WorkingDays.of(Map.of()),
          null);

  /** A payment, and as it is filed with its file. */
  private record Paid(Payment payment, FiledPayment filed) {}

  private static List<FiledPayment> filed(List<Paid> paid) {
    return paid.stream().map(Paid::filed).toList();
  }

  private static Paid paid(String id, String employer, String payee, String paid, String gross) {
    Payment payment =
        new Payment(
            id,
            "INV-" + id,
            "MA-" + employer,
            "Marisol Téllez",
            employer,
            payee,
            Money.of(paid),
            Money.of(gross),
            HARBOR,
            new AccountNumber("4400127718"),
            AccountType.CHECKING,
            Receiver.COMPANY);
    return new Paid(
        payment,
        new FiledPayment(
            id,
            1,
            employer,
            payee,
            "ap@" + employer + ".example",
            "CHECKING ****7718",
            payment.agreementNumber(),
            "Marisol Téllez",
            payment.invoiceNumber(),
            DateRange.of("2026-03-16", "2026-05-08"),
            payment.gross(),
            payment.amount(),
            "entry " + id));
  }

  private static final List<Paid> PAID =
      List.of(
          paid("P001", "0412-003", "Anchor Point Marine Supply, Inc.", "2225.94", "2225.94"),
          paid("P002", "0190-006", "Lomas Verdes <b>Co.</b>", "100.00", "150.00"),
          paid("P003", "0412-003", "Anchor Point Marine Supply, Inc.", "774.06", "774.06"));

  private static PaymentFile file(List<Paid> paid) {
    BankProfile profile =
        new BankProfile(
            "harbor",
            "122246920",
            "Harbor Bank",
            "1330012345",
            "Bay Cities",
            "BAY CITIES WB",
            "1330012345",
            HARBOR,
            "OJT REIMB",
            null,
            false,
            LineEnd.CRLF);
    PaymentFileIdentity identity =
        new PaymentFileIdentity(
            "1330012345", LocalDate.of(2026, 5, 20), LocalTime.of(21, 30), 'A', 1, 41);
    return new PaymentRun(
            "bay-cities", profile, identity, paid.stream().map(Paid::payment).toList())
        .build(BankingDays.federalReserve());
  }

  private static ReportedRun run() {
    return new ReportedRun(
        "77aa01c2",
        "payment-file",
        SampleNight.AS_OF,
        1,
        "sdwp-ojt",
        "ab".repeat(32),
        "DONE",
        Instant.parse("2026-05-20T09:00:00Z"),
        Instant.parse("2026-05-20T09:00:02Z"));
  }

  private final PaymentFile file = file(PAID);
  private final Folder papers = write(List.of(file), PAID);

  private static Folder write(List<PaymentFile> files, List<Paid> paid) {
    List<ProofList> lists = files.stream().map(each -> proof(each, paid)).toList();
    return write(new PaidFiles(lists, lists, Map.of(), NotPaid.NOTHING));
  }

  private static Folder write(PaidFiles told) {
    return Folder.of(
        outbox ->
            PaymentPapers.write(
                run(), told, SampleNight.BOARD, REFERENCE, "ee".repeat(32), outbox));
  }

  private static ProofList proof(PaymentFile file, List<Paid> paid) {
    List<FiledPayment> items = filed(paid);
    FiledPaymentFile filed =
        new FiledPaymentFile(
            7,
            "77aa01c2",
            FilePurpose.PAYMENTS,
            file.name(),
            file.identity().creationDate(),
            file.effectiveEntryDate(),
            items.size(),
            file.totals().credits(),
            file.sha256(),
            PaymentFileState.PROPOSED,
            null,
            items);
    List<ProofLine> lines = items.stream().map(item -> new ProofLine(item, "A")).toList();
    return ProofList.of(
        filed,
        file,
        lines,
        List.of(
            new Attention(AttentionKind.UNUSUAL, "P001", "usually 500.00"),
            new Attention(AttentionKind.FIRST_PAYMENT, "P002", "=CHECKING ****7718")),
        null);
  }

  private JsonNode json(String path) {
    return JsonMapper.builder().build().readTree(text(path));
  }

  private String text(String path) {
    return new String(papers.file(path), StandardCharsets.UTF_8);
  }

  private MimeMessage mail(int index) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(papers.file(papers.notices().get(index).file())));
  }

  private String body(int index) throws Exception {
    return ((Multipart) mail(index).getContent()).getBodyPart(0).getContent().toString();
  }

  @Test
  void reportNamesTheFileAsTheContractDoes() {
    JsonNode payment = json("report.json").path("payments").path(0);
    assertThat(payment.propertyNames())
        .containsExactly("file", "format", "sha256", "entries", "total");
    assertThat(payment.path("file").asString()).isEqualTo("payments/" + file.name());
    assertThat(payment.path("format").asString()).isEqualTo("NACHA");
    assertThat(payment.path("sha256").asString()).isEqualTo(file.sha256());
    assertThat(payment.path("entries").asInt()).isEqualTo(3);
    assertThat(payment.path("total").asString()).isEqualTo("3100.00");
  }

  @Test
  void holdsTheBanksFileUnchangedAndInTheManifest() {
    assertThat(papers.file("payments/" + file.name())).isEqualTo(file.bytes());
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.toString()).contains("payments/" + file.name(), file.sha256());
    assertThat(manifest.path("controlTotals").path("payments").asInt()).isEqualTo(3);
    assertThat(manifest.path("controlTotals").path("paymentTotal").asString()).isEqualTo("3100.00");
    assertThat(manifest.path("previousManifestSha256").asString()).isEqualTo("ee".repeat(32));
  }

  @Test
  void eachEmployerGetsOneAdviceOverAllItsPayments() throws Exception {
    assertThat(papers.notices()).hasSize(2);
    assertThat(papers.notices())
        .extracting(NoticeFile::to)
        .containsExactly("ojt-returns@baycitieswork.example", "ap@anchor.example");
    assertThat(papers.notices().get(1).file())
        .matches("notices/remittances/002-anchor-point-marine-supply-inc-[0-9a-f]{8}\\.eml");
    assertThat(papers.notices().get(0).submission()).isEqualTo("entry P002");
    assertThat(papers.notices().get(1).submission()).isNull();
    assertThat(mail(1).getSubject())
        .isEqualTo("Payment of $3,000.00 on Thu, May 21, 2026 for 2 invoices");
  }

  private String paper(int index) {
    return PaperText.of(papers.file(papers.notices().get(index).paper()));
  }

  @Test
  void adviceSaysWhatTheEntryAndItsAddendaSay() {
    String paper = paper(1);
    assertThat(paper)
        .contains("Paid $3,000.00")
        .contains("INV-P001 MA-0412-003 M. T. Mar 16, 2026 to May 8, 2026")
        .contains("Total $3,000.00");
    for (AchEntries.Entry entry : AchEntries.of(file).values()) {
      assertThat(paper.contains(entry.trace())).isEqualTo(!entry.payment().equals("P002"));
    }
    assertThat(paper).contains("P001 122246920000041 $2,225.94 RMR*IV*INV-P001**2225.94*2225.94\\");
  }

  @Test
  void mailOfAnAdviceNamesNoAmountAndNoInvoice() throws Exception {
    assertThat(body(1).replaceAll("\\s+", " "))
        .contains("Settlement is meant for Thu, May 21, 2026", "2 invoices", "attached advice")
        .doesNotContain("$", "INV-", "3,000");
  }

  @Test
  void adviceShowsWhatWasSetOff() {
    assertThat(paper(0)).contains("$150.00 -$50.00 $100.00");
    assertThat(paper(1)).doesNotContain("-$");
  }

  @Test
  void noMailNamesATraineeOrAnAccount() throws Exception {
    for (int i = 0; i < 2; i++) {
      for (String text : List.of(body(i), paper(i))) {
        assertThat(text).doesNotContain("Marisol", "llez", "4400127718", "7718");
      }
    }
  }

  @Test
  void proofListMasksAccountsAndAddsUp() {
    String page = text("report.html");
    assertThat(page)
        .contains("3 payments, $3,100.00 in 1 file for the bank.")
        .contains("****7718")
        .contains("Lomas Verdes &lt;b&gt;Co.&lt;/b&gt;")
        .contains(file.sha256())
        .contains("adds up");
    assertThat(page).doesNotContain("4400127718", "does not add up", "<b>");
  }

  @Test
  void refusesPaymentsThatTheFilesDoNotPay() {
    assertThatThrownBy(() -> write(List.of(file), PAID.subList(0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 payments, and 2");
    Paid other = paid("P001", "0412-003", "Anchor", "2225.93", "2225.94");
    assertThatThrownBy(() -> write(List.of(file), List.of(other, PAID.get(1), PAID.get(2))))
        .hasMessageContaining("no file pays payment P001 of 2225.93");
    assertThatThrownBy(() -> write(List.of(file), List.of(PAID.get(0), PAID.get(0), PAID.get(2))))
        .hasMessageContaining("stands twice");
  }

  @Test
  void proposedFileHasItsProofListAndNoPaper() {
    Folder proposed =
        write(new PaidFiles(List.of(), List.of(proof(file, PAID)), Map.of(), NotPaid.NOTHING));
    String name = "proof/" + file.name().replace(".ach", "");
    assertThat(proposed.files().keySet())
        .containsExactly(
            "manifest.json",
            name + ".csv",
            name + ".pdf",
            name + ".txt",
            "report.html",
            "report.json");
    assertThat(new String(proposed.file("report.html"), StandardCharsets.UTF_8))
        .contains(
            "3 payments, $3,100.00 in 1 file proposed, to be approved and released by two people.")
        .doesNotContain("for the bank.");
    JsonNode report = JsonMapper.builder().build().readTree(proposed.file("report.json"));
    assertThat(report.path("payments")).isEmpty();
    assertThat(report.path("proofs").path(0).toString())
        .isEqualTo(
            "{\"file\":\"%s.pdf\",\"payments\":3,\"total\":\"3100.00\",\"takesBack\":false,\"attention\":2}"
                .formatted(name));
  }

  private String proof(String ending) {
    return text("proof/" + file.name().replace(".ach", ending));
  }

  @Test
  void proofListTellsFirstWhatNeedsALookTheGravestFirst() {
    List<String> rows = proof(".csv").lines().toList();
    assertThat(rows.get(1)).startsWith("ATTENTION,P002,").contains("First payment to an account");
    assertThat(rows.get(2)).startsWith("ATTENTION,P001,").contains("usually 500.00");
    assertThat(rows.get(3)).startsWith("PAYMENT,P001,");
  }

  @Test
  void proofListFootsByFundByPayeeAndInAll() {
    assertThat(proof(".csv"))
        .contains(
            "PAYEE,,Lomas Verdes <b>Co.</b>,0190-006,,,,,,,,,,,100.00,1 payment",
            "PAYEE,,\"Anchor Point Marine Supply, Inc.\",0412-003,,,,,,,,,,,3000.00,2 payments",
            "FUND,,,,,A,,,,,,,,,3100.00,3 payments",
            "TOTAL,,,,,,,,,,,,,,3100.00,sum of the payments above",
            "TOTAL,,,,,,,,,,,,,,3100.00,credits of the file")
        .contains(",150.00,50.00,100.00,")
        .doesNotContain("4400127718");
  }

  @Test
  void transmittalSaysWhatTheBankCompares() {
    assertThat(proof(".txt").replaceAll(" +", " "))
        .contains(
            "Immediate origin 1330012345",
            "File ID modifier A",
            "Total credits $3,100.00",
            "Total debits $0.00",
            "Entries and addenda 6",
            "Entry hash 0036674076");
  }

  @Test
  void proofListOnPaperSaysTheSame() {
    String paper = PaperText.of(papers.file("proof/" + file.name().replace(".ach", ".pdf")));
    assertThat(paper)
        .contains("To look at first", "Credits of the file $3,100.00", "are equal")
        .contains("There was no file before.")
        .doesNotContain("4400127718", "NOT EQUAL");
    assertThat(paper.indexOf("First payment to an account"))
        .isBetween(0, paper.indexOf("More than twice"));
  }

  @Test
  void givesTheSameBytesTwice() {
    Folder again = write(List.of(file(PAID)), PAID);
    assertThat(again.files().keySet()).isEqualTo(papers.files().keySet());
    papers.files().forEach((path, bytes) -> assertThat(again.file(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void nothingToPayIsSaid() {
    assertThat(new String(write(List.of(), List.of()).file("report.html"), StandardCharsets.UTF_8))
        .contains("Nothing was to be paid.");
  }
}
