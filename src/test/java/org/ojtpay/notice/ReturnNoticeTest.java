package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.notice.SampleNight.finding;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.FixedBy;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

class ReturnNoticeTest {

  /** A mail as its receiver's program reads it, and the paper that it carries. */
  private record Received(MimeMessage message, String text, String paper, String firstPage) {}

  private static Received receive(Reported reported) {
    Folder papers = SampleNight.write(List.of(reported));
    return receive(papers.file(papers.notices().get(0).file()));
  }

  private static Received receive(byte[] bytes) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      Multipart parts = (Multipart) message.getContent();
      assertThat(parts.getCount()).isEqualTo(2);
      assertThat(parts.getContentType()).startsWith("multipart/mixed");
      assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
      byte[] pdf = parts.getBodyPart(1).getInputStream().readAllBytes();
      return new Received(
          message,
          parts.getBodyPart(0).getContent().toString(),
          PaperText.of(pdf),
          PaperText.ofPage(pdf, 1));
    } catch (jakarta.mail.MessagingException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reported returned(Finding... findings) {
    return new Reported(
        SampleNight.invoice("entry", Disposition.RETURNED, "1043").findings(findings).build(),
        false,
        SampleNight.invoiceDocuments(),
        SampleNight.submitted("836.00"));
  }

  @Test
  void headersSayWhoWhenAndWhat() throws Exception {
    MimeMessage mail = receive(SampleNight.returnedInvoice()).message();
    assertThat(mail.getFrom()[0].toString())
        .isEqualTo("Bay Cities Workforce Board <ojt-returns@baycitieswork.example>");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("dokoro@metroharbor.example");
    assertThat(mail.getHeader("Date")).containsExactly("Wed, 20 May 2026 00:00:00 -0700");
    assertThat(mail.getMessageID()).matches("<ojt-[0-9a-f]{32}@baycitieswork\\.example>");
    assertThat(mail.getSubject())
        .isEqualTo(
            "Action needed by Thu, Jun 4, 2026: 3 fixes, invoice 1043, agreement MA-0412-003"
                + " [RN-82E9ED84]");
  }

  @Test
  void subjectCountsOneFixAsOne() throws Exception {
    assertThat(receive(returned(finding("CLAR-MISSING", null))).message().getSubject())
        .contains(": 1 fix, ");
  }

  @Test
  void mailSaysNumberCountAndDayAndNothingMore() {
    Received mail = receive(SampleNight.returnedInvoice());
    assertThat(mail.text().replaceAll("\\s+", " "))
        .contains("Agreement MA-0412-003: 3 fixes are needed by Thu, Jun 4, 2026.")
        .contains("The attached notice", "has each fix")
        .contains("(619) 555-0140", "equal opportunity")
        .doesNotContain("$", "836", "760", "INV-", "Anchor", "M. T.");
    assertThat(receive(returned(finding("CLAR-MISSING", null))).text())
        .contains("1 fix is needed by");
  }

  @Test
  void whoeverSentBankDetailsLearnsWhereTheyBelong() {
    Finding noted = finding("BANK-DETAILS-IN-PACKET", SampleNight.page("Tellez_inv1043.pdf", 2));
    Received notice = receive(returned(finding("CLAR-MISSING", null), noted));
    assertThat(notice.paper())
        .contains("What you sent shows numbers of a bank account (T._inv1043.pdf, page 2)")
        .contains("gives them to the board's Finance department");
    assertThat(notice.text()).doesNotContain("shows numbers of a bank account");
    assertThat(receive(returned(finding("CLAR-MISSING", null))).paper())
        .doesNotContain("numbers of a bank account (");
  }

  @Test
  void mailCarriesThePaperThatLiesBesideIt() throws Exception {
    Folder papers = SampleNight.write(List.of(SampleNight.returnedInvoice()));
    NoticeFile notice = papers.notices().get(0);
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(papers.file(notice.file())));
    var attached = ((Multipart) message.getContent()).getBodyPart(1);
    assertThat(attached.getInputStream().readAllBytes()).isEqualTo(papers.file(notice.paper()));
    assertThat(attached.getFileName()).matches("return-notice-RN-[0-9A-F]{8}\\.pdf");
    assertThat(attached.getDisposition()).isEqualTo("attachment");
  }

  @Test
  void firstPageNamesEveryFixAndTheDay() {
    Reported reported = SampleNight.returnedInvoice();
    String first = receive(reported).firstPage();
    assertThat(first)
        .contains("Invoice 1043 has not been paid yet")
        .contains("Send by Thu, Jun 4, 2026")
        .contains("Agreement MA-0412-003", "Mar 16, 2026 to May 8, 2026", "Participant M. T.")
        .contains("What to send: 3 fixes")
        .contains("Notice to dokoro@metroharbor.example", "Wed, May 20, 2026 Page 1")
        .contains("Counted from the agreement's midpoint, Fri, May 8, 2026", "That day is past")
        .contains("10 working days end on Thu, Jun 4, 2026", "Memorial Day (Mon, May 25, 2026)")
        .contains("Page 1 of 3");
    int number = 0;
    for (Finding finding : reported.verdict().findings(Severity.RETURN)) {
      assertThat(first)
          .contains(++number + " " + finding.fix() + " " + Wording.fixedBy(FixedBy.COORDINATOR));
    }
  }

  @Test
  void firstPageHoldsADozenFixesAndALongerListGoesOn() {
    Finding[] dozen =
        Collections.nCopies(12, finding("CLAR-MISSING", null)).toArray(Finding[]::new);
    assertThat(receive(returned(dozen)).firstPage()).contains("12 fixes", "12 Send the");
    Finding[] many = Collections.nCopies(60, finding("CLAR-MISSING", null)).toArray(Finding[]::new);
    Received mail = receive(returned(many));
    assertThat(mail.firstPage()).contains("60 fixes").doesNotContain("60 Send the");
    assertThat(mail.paper()).contains("60 Send the");
  }

  @Test
  void numbersEveryReturnFindingWithPlaceRuleAndFixAndNoOther() {
    Reported reported = SampleNight.returnedInvoice();
    Received mail = receive(reported);
    String plain = mail.paper();
    int number = 0;
    for (Finding finding : reported.verdict().findings()) {
      boolean told = finding.severity() == Severity.RETURN;
      assertThat(plain.contains(finding.code())).as(finding.code()).isEqualTo(told);
      assertThat(mail.text()).doesNotContain(finding.code());
      if (told) {
        assertThat(plain)
            .contains(++number + ". " + finding.fix())
            .contains("What we found " + finding.message())
            .contains("Rule " + finding.citation());
      }
    }
    assertThat(number).isEqualTo(3);
    assertThat(plain).contains("Where T._inv1043.pdf, page 1");
  }

  @Test
  void saysWhoCanFixIt() {
    assertThat(receive(returned(finding("AGR-EO-MISSING", null))).paper())
        .contains("The employer, through you");
    assertThat(receive(returned(finding("CLAR-MISSING", null))).paper())
        .contains("You, the training funds coordinator");
  }

  @Test
  void mismatchShowsTheWorksheetThatWouldBePaid() {
    assertThat(receive(SampleNight.returnedInvoice()).paper())
        .contains("Eligible hours 80.00")
        .contains("Eligible wages $1,520.00")
        .contains("Reimbursement rate 50%")
        .contains("Amount due $760.00")
        .contains("Left afterwards $4,240.00 of $5,000.00; 440.00 of 520.00 hours")
        .contains("8.00 holiday HOL Mar 16, 2026 to Mar 29, 2026 register.csv, row 5, column 6");
  }

  @Test
  void otherFaultsShowNoWorksheet() {
    assertThat(receive(returned(finding("CLAR-MISSING", null))).paper())
        .doesNotContain("Amount due");
  }

  @Test
  void listsWhatIsFineAndNothingThatIsAskedFor() {
    assertThat(receive(SampleNight.returnedInvoice()).paper())
        .contains("they need not be sent again")
        .contains("clarification: T._inv1043.pdf (2 pages or sheets, 2 to 3)")
        .contains("payroll: register.csv")
        .doesNotContain("invoice: ");
  }

  @Test
  void saysWhichPointsOfTheFormerNoticeAreMendedAndWhichAreOpen() {
    Finding signature = finding("INV-SIGNATURE-MISSING", null, "who", "AJCC", "what", "signature");
    Finding form = finding("CLAR-MISSING", null);
    Reported former = returned(signature, form);

    String paper = receive(returned(signature).answering(former.verdict())).paper();

    String since = paper.substring(paper.indexOf("What your answer to the former notice"));
    assertThat(since).contains("Mended, and not to be sent again:").contains("Still open:");
    assertThat(since.indexOf(form.message().substring(0, 20)))
        .isBetween(since.indexOf("Mended,"), since.indexOf("Still open:"));
    assertThat(receive(former).paper()).doesNotContain("former notice");
  }

  @Test
  void mismatchWithoutAPlaceStillAsksForTheInvoice() {
    Reported reported =
        returned(
            finding(
                "INV-AMOUNT-MISMATCH",
                null,
                "claimed",
                "1.00",
                "computed",
                "2.00",
                "difference",
                "1.00",
                "wages",
                "4.00",
                "rate",
                "50%",
                "balance",
                "0.00"));
    assertThat(receive(reported).paper()).doesNotContain("invoice: ").contains("payroll: ");
  }

  @Test
  void saysHowToAnswerAndUnderWhichName() throws Exception {
    Reported reported = SampleNight.returnedInvoice();
    String id = ReturnNotice.id(reported.verdict());
    assertThat(id).matches("RN-[0-9A-F]{8}");
    Received mail = receive(reported);
    assertThat(mail.message().getSubject()).endsWith("[" + id + "]");
    assertThat(mail.text().replaceAll("\\s+", " ")).contains("leave " + id + " in the subject");
    assertThat(mail.paper())
        .contains("put " + id + " into the subject or into the name of the file")
        .contains("(619) 555-0140")
        .contains("equal opportunity");
  }

  @Test
  void partsHaveNoticeIdsOfTheirOwn() {
    assertThat(
            ReturnNotice.id(SampleNight.invoice("zip", Disposition.RETURNED, "1").part(2).build()))
        .endsWith("-2");
  }

  @Test
  void tellsTheStaffToPassItOnWhereNobodyIsKnown() throws Exception {
    Reported reported =
        new Reported(
            SampleNight.verdict("x", Kind.CLASSROOM, Disposition.RETURNED)
                .findings(finding("PRG-NOT-WAGES", null, "programme", "Classroom training"))
                .build(),
            false,
            List.of(),
            Submitted.NOTHING);
    Received mail = receive(reported);
    assertThat(mail.message().getAllRecipients()[0].toString())
        .isEqualTo("ojt-returns@baycitieswork.example");
    assertThat(mail.text().replaceAll("\\s+", " "))
        .contains("no sound address of the sender is on file");
    assertThat(mail.firstPage()).contains("no sound address of the sender is on file");
  }

  @Test
  void carriesNoHeaderThatASenderPutsIntoANumber() throws Exception {
    Reported reported =
        new Reported(
            SampleNight.verdict("x\r\nBcc: a@evil.example", Kind.INVOICE, Disposition.RETURNED)
                .numbers(
                    "MA-1\r\nBcc: b@evil.example\r\n\r\nbody", "P\nQ", "7\u2028\u0000\r\nX-A: b")
                .findings(finding("INV-FIELD-MISSING", null, "field", "x\r\nBcc: c@evil.example"))
                .build(),
            false,
            List.of(),
            Submitted.NOTHING);
    Folder papers = SampleNight.write(List.of(reported));
    byte[] bytes = papers.file(papers.notices().get(0).file());
    MimeMessage mail = receive(bytes).message();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("X-A")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n\r\n", 2)[0].lines())
        .allMatch(line -> line.matches("([A-Za-z-]+: | |\t).*"));
  }

  @Test
  void printsMarkupAsItWasWritten() {
    Received mail =
        receive(returned(finding("INV-FIELD-MISSING", null, "field", "<script>a & b</script>")));
    assertThat(mail.paper()).contains("<script>a & b</script>");
  }

  @Test
  void isTheSameMailInAnotherRunAndAnotherOneForOtherContent() throws Exception {
    String once = receive(returned(finding("CLAR-MISSING", null))).message().getMessageID();
    String again = receive(returned(finding("INV-PAYROLL-MISSING", null))).message().getMessageID();
    assertThat(once).isEqualTo(again);
    assertThat(receive(SampleNight.returnedInvoice()).message().getMessageID()).isNotEqualTo(once);
  }

  private static final List<String> FIRST =
      List.of("Marisol", "JEROME", "Noemí", "Tobias", "DeShawn", "Will", "Zoë", "Al", "Ánh");

  private static final List<String> LAST =
      List.of("Téllez", "Achterberg", "Page", "O'Neil", "McCoy", "Núñez-Ortiz", "LINDQVIST", "Ng");

  /** Finding texts that rules fill with what senders wrote. */
  private static Reported generated(Random random, String name, String file) {
    List<Finding> findings = new ArrayList<>();
    SourceRef source = SampleNight.page(file, 1 + random.nextInt(9));
    findings.add(
        finding("INV-PAYROLL-OTHER-PERSON", source, "participant", name, "found", turned(name)));
    findings.add(
        finding("INV-AGREEMENT-UNKNOWN", null, "number", "MA-1", "participant", upper(name)));
    findings.add(finding("DOC-PROTECTED", source, "detail", file + " asks for a password"));
    findings.add(
        finding("INV-EMPLOYER-MISMATCH", source, "printed", name + " 123-45-6789", "onFile", "X"));
    return new Reported(
        SampleNight.verdict(file, Kind.INVOICE, Disposition.RETURNED)
            .numbers("MA-0412-003", random.nextBoolean() ? name : turned(name), "7")
            .findings(findings.toArray(Finding[]::new))
            .build(),
        false,
        List.of(
            new DocumentRead(
                file,
                "00".repeat(32),
                org.ojtpay.packet.DocumentType.PAYROLL,
                org.ojtpay.packet.ReadingMethod.PDF_TEXT,
                List.of(99))),
        new Submitted(null, null, null, null, "", "", null, Set.of(name)));
  }

  private static String turned(String name) {
    int blank = name.indexOf(' ');
    return name.substring(blank + 1) + ", " + name.substring(0, blank);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  @Test
  void noMailNamesAParticipant() throws Exception {
    long seed = 20260520;
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      String first = FIRST.get(random.nextInt(FIRST.size()));
      String last = LAST.get(random.nextInt(LAST.size()));
      String name = first + " " + last;
      String file = (random.nextBoolean() ? last + "_" + first : name) + " May.pdf";
      Received mail = receive(generated(random, name, file));
      for (String all :
          List.of(
              mail.text(),
              mail.paper().replaceAll("Page \\d+ of \\d+", ""),
              String.valueOf(mail.message().getSubject()))) {
        assertThat(all)
            .as("seed %s, round %s, %s", seed, i, name)
            .doesNotContain(name, turned(name), upper(name), upper(turned(name)), file)
            .doesNotContain("123-45-6789");
        assertThat(all).doesNotContainPattern("(?<!\\p{L})(" + first + "|" + last + ")(?!\\p{L})");
      }
    }
  }
}
