package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.AgreementHistory;
import org.ojtpay.desk.AgreementHistory.Event;
import org.ojtpay.desk.History.PaymentState;
import org.ojtpay.desk.InvoiceHistory;
import org.ojtpay.desk.InvoiceHistory.Reason;
import org.ojtpay.desk.NotFound;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.Wanted;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of a sample night's agreements and invoices, and what an auditor is handed. */
class HistoryIT {

  private static final String LATE = "2026-05-12 OB Bicycle invoice (sorry for delay)";

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @TempDir static Path folder;
  static Office office;

  @BeforeAll
  static void twoNightsAndAPaymentFile() throws IOException {
    SampleNight night = new SampleNight(folder);
    night.run(JobRunner.NIGHTLY);
    try (Office desk = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK)) {
      byte[] note = "The mail server was down.".getBytes(StandardCharsets.UTF_8);
      desk.review().clear(LATE, "INV-LATE", "rcastellane", "the mail was down", note);
    }
    night.run(JobRunner.NIGHTLY);
    night.run(JobRunner.PAYMENT_FILE);
    office = Office.open(night.settings(JobRunner.NIGHTLY), SampleNight.CLOCK.withZone(ZONE));
  }

  @AfterAll
  static void leave() {
    office.close();
  }

  private static Wanted named(String name) {
    return new Wanted(name, null, null, null);
  }

  private static AgreementHistory agreement(String name) {
    return (AgreementHistory) office.show().of(named(name));
  }

  private static InvoiceHistory invoice(String name) {
    return (InvoiceHistory) office.show().of(named(name));
  }

  @Test
  void showsTheLifeOfAnAgreementWithWhatIsUsedAndLeft() {
    AgreementHistory life = agreement("ma 0412003");
    assertThat(life.agreement()).isEqualTo("MA-0412-003");
    assertThat(life.hours()).isEqualTo(new AgreementHistory.Used("640.00", "307.25", "332.75"));
    assertThat(life.dollars())
        .isEqualTo(new AgreementHistory.Used("7200.00", "3456.57", "3743.43"));
    assertThat(life.books()).containsEntry("ENCUMBERED", "3743.43");
    assertThat(life.events())
        .extracting(Event::what)
        .containsExactly("RECEIVED", "APPROVED", "MIDPOINT_INVOICED");
    assertThat(life.events()).allMatch(each -> each.clause().startsWith("SDWP OJT Policy, II."));
    assertThat(life.submissions())
        .extracting(each -> each.kind() + " " + each.disposition() + " " + each.payment())
        .containsExactly("AGREEMENT APPROVED ", "INVOICE APPROVED PUBLISHED");
  }

  @Test
  void showsAnInvoiceWithClaimReasonsAndTheirGrounds() {
    InvoiceHistory invoice = invoice("TAE-118");
    InvoiceHistory.Sent sent = invoice.submissions().get(0);
    assertThat(sent.disposition()).isEqualTo("RETURNED");
    assertThat(sent.claimed().hours()).isEqualTo("323.25");
    assertThat(sent.computed()).extracting(each -> each.reimbursement()).isEqualTo("3276.00");
    assertThat(sent.reasons())
        .extracting(Reason::code)
        .contains("INV-HOURS-MISMATCH", "INV-AMOUNT-MISMATCH");
    assertThat(sent.reasons()).allMatch(each -> each.pack().startsWith("sdwp-ojt 2018.08-1, "));
    assertThat(sent.files()).isNotEmpty();
    assertThat(sent.notices()).hasSize(1);
    assertThat(invoice.payment()).isNull();
  }

  @Test
  void showsWhatAPersonClearedAndWhatBecameOfIt() {
    InvoiceHistory.Sent sent = invoice(LATE).submissions().get(0);
    assertThat(sent.decisions())
        .extracting(each -> each.disposition() + " " + each.reasons())
        .containsExactly("HELD [INV-LATE]", "APPROVED []");
    assertThat(sent.recorded())
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.who() + ", " + act.what() + ", " + act.reason())
                  .isEqualTo("rcastellane, CLEAR INV-LATE, the mail was down");
              assertThat(act.evidence()).isNotNull();
              // Half past four in Greenwich is the evening before at the board's.
              assertThat(act.on()).isEqualTo(LocalDate.parse("2026-05-20"));
            });
  }

  @Test
  void aPaymentsNumberShowsItsInvoice() {
    InvoiceHistory paid = invoice("1042");
    PaymentState payment = Objects.requireNonNull(paid.payment());
    assertThat(invoice(payment.payment())).isEqualTo(paid);
    assertThat(payment.state()).isEqualTo("PUBLISHED");
    assertThat(payment.account()).isEqualTo("CHECKING ****7718");
  }

  @Test
  void jsonNamesTheSame() {
    JsonNode json = JsonMapper.shared().readTree(agreement("MA-0412-003").json());
    assertThat(json.path("dollars").path("left").asString()).isEqualTo("3743.43");
    assertThat(json.path("terms").path("start").asString()).isEqualTo("2026-02-09");
  }

  @Test
  void anUnknownNameIsAnsweredWithWhatIsNear() {
    assertThatThrownBy(() -> office.show().of(named("MA-0412-00")))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("Near it: agreement MA-0412-003 of Marisol Téllez");
    assertThatThrownBy(() -> office.show().of(named("okonjo")))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("agreement SD-0821-005 of Bettina Okonjo; invoice OM-4417");
    assertThatThrownBy(() -> office.show().of(named("zzzzzz")))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("Give the number as it is printed");
  }

  private static Path written(String invoice, Path to) throws IOException {
    Files.createDirectories(to);
    return office.evidence().write(named(invoice), to);
  }

  private static Map<String, byte[]> entries(Path archive) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)))) {
      for (@Nullable ZipEntry entry = zip.getNextEntry();
          entry != null;
          entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void evidenceIsTheSameBytesTwiceAndItsOwnersAlone() throws IOException {
    Path one = written("1042", folder.resolve("one"));
    Path other = written("1042", folder.resolve("other"));
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    assertThat(one.getFileName()).hasToString("evidence-ma-0412-003-1042.zip");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      assertThat(files).containsExactly(one);
    }
  }

  @Test
  void evidenceIsNeverOverwritten() throws IOException {
    Path there = written("TAE-118", folder.resolve("twice"));
    byte[] before = Files.readAllBytes(there);
    assertThatThrownBy(() -> written("TAE-118", folder.resolve("twice")))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("is there already");
    assertThat(Files.readAllBytes(there)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder.resolve("twice"))) {
      assertThat(files).containsExactly(there);
    }
  }

  @Test
  void theManifestNamesEveryFileWithItsHash() throws IOException {
    Map<String, byte[]> entries = entries(written("1042", folder.resolve("manifest")));
    JsonNode manifest = JsonMapper.shared().readTree(entries.get("manifest.json"));
    Map<String, String> named = new TreeMap<>();
    manifest
        .path("files")
        .forEach(each -> named.put(each.path("path").asString(), each.path("sha256").asString()));
    Map<String, String> found = new TreeMap<>();
    entries.forEach((path, bytes) -> found.put(path, Sha256.of(bytes)));
    found.remove("manifest.json");
    assertThat(named).isEqualTo(found);
    assertThat(manifest.path("missing")).isEmpty();
  }

  @Test
  void evidenceHoldsWhatWasSentDecidedBookedAndPaid() throws IOException {
    Map<String, byte[]> entries = entries(written("1042", folder.resolve("content")));
    assertThat(entries)
        .containsKeys(
            "README.txt",
            "invoice.json",
            "agreement.json",
            "invoice-01/originals/02-Invoice 1042 FINAL (2).pdf",
            "invoice-01/packet.json",
            "invoice-01/verdict-01.json",
            "invoice-01/worksheet.json",
            "agreement-01/originals/01-OJT Packet_Tellez_SIGNED.pdf",
            "runs.json",
            "debarment.json",
            "journal.json",
            "payment-debarment.json",
            "payment.json");
    assertThat(entries.get("invoice-01/originals/02-Invoice 1042 FINAL (2).pdf"))
        .isEqualTo(
            Files.readAllBytes(
                Path.of(
                    "inbox-samples/night/2026-04-10 Invoice 1042 Anchor Point",
                    "Invoice 1042 FINAL (2).pdf")));
    assertThat(entries.keySet())
        .anyMatch(each -> each.matches("policy/sdwp-ojt-[0-9a-f]{8}/sdwp-ojt/reasons.yaml"))
        .anyMatch(each -> each.matches("invoice-01/papers/[0-9a-f]{8}/worksheets/.*[.]pdf"));
    assertThat(new String(entries.get("journal.json"), StandardCharsets.UTF_8))
        .contains("ENCUMBERED", "PAYABLE", "IN_TRANSIT");
  }

  @Test
  void evidenceHoldsTheDocumentBehindADecision() throws IOException {
    Map<String, byte[]> entries = entries(written(LATE, folder.resolve("decided")));
    String note = "recorded/" + Sha256.of("The mail server was down.");
    assertThat(entries)
        .containsKeys(note, "invoice-01/recorded.json", "invoice-01/verdict-02.json");
  }

  @Test
  void aPaperThatIsNoLongerThereIsSaidToBeMissing() throws IOException {
    Path archive = written("OM-4417", folder.resolve("before"));
    Path outbox = folder.resolve("outbox");
    try (Stream<Path> runs = Files.list(outbox)) {
      assertThat(runs).isNotEmpty();
    }
    Path elsewhere = folder.resolve("archived");
    Files.move(outbox, elsewhere);
    try {
      Map<String, byte[]> entries = entries(written("OM-4417", folder.resolve("after")));
      assertThat(new String(entries.get("manifest.json"), StandardCharsets.UTF_8))
          .contains("its folder is no longer in the outbox");
      assertThat(entries.size()).isLessThan(entries(archive).size());
    } finally {
      Files.move(elsewhere, outbox);
    }
  }

  @Test
  void evidenceIsOfAnInvoice() {
    assertThatThrownBy(() -> written("MA-0412-003", folder.resolve("none")))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("is an agreement, and evidence is of one invoice");
    assertThatThrownBy(() -> written("104", folder.resolve("none")))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("invoice 1042 of Marisol Téllez");
  }
}
