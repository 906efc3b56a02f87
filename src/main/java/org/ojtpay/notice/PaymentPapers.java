package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that a payment-file run writes for people and programs, the files for the bank too.
 */
public final class PaymentPapers {

  private final PaidFiles told;
  private final List<Credit> credits;
  private final Board board;
  private final Reference reference;
  private final Tray tray;

  /** Where proof lists lie within the run's folder. */
  private static final String PROOF = "proof/";

  /** A payment and the entry in a file that pays it. */
  record Credit(FiledPayment paid, PaymentFile file, AchEntries.Entry entry) {}

  private PaymentPapers(
      ReportedRun run, PaidFiles told, Board board, Reference reference, Outbox outbox) {
    this.told = told;
    this.credits = credits(told.all());
    this.board = board;
    this.reference = reference;
    this.tray = new Tray(outbox, board, run.asOf());
  }

  /**
   * The run's files: the report, the proof list of what it proposes under {@code proof/}, a
   * remittance advice for each employer that is paid, and the bank's files under {@code payments/}.
   *
   * @param outbox gets each file as it is made
   * @throws IllegalArgumentException where the files do not pay exactly these payments
   */
  public static Papers write(
      ReportedRun run,
      PaidFiles told,
      Board board,
      Reference reference,
      @Nullable String previousManifestSha256,
      Outbox outbox) {
    PaymentPapers papers = new PaymentPapers(run, told, board, reference, outbox);
    if (!run.isDryRun()) {
      // Of a dry run nothing may be taken for a file that the bank could get, or for a payment.
      papers.addFiles();
      papers.addProofs(run);
      papers.addAdvices();
    }
    papers.tray.put(
        "report.html",
        new ProofPage(run, told, papers.credits, board, new TreeMap<>(papers.tray.files()))
            .bytes());
    return Closing.close(
        papers.tray, run, List.of(), told.files(), previousManifestSha256, papers::addProofs);
  }

  /** Where a file for the bank lies within the run's folder. */
  static String path(PaymentFile file) {
    return "payments/" + file.name();
  }

  private static List<Credit> credits(List<ProofList> lists) {
    List<PaymentFile> files = lists.stream().map(ProofList::bytes).toList();
    List<FiledPayment> paid = PaidFiles.payments(lists);
    Map<String, Credit> byId = new HashMap<>();
    List<Credit> credits = new ArrayList<>();
    for (FiledPayment each : paid) {
      Credit credit = credit(files, each);
      credits.add(credit);
      if (byId.put(each.id(), credit) != null) {
        throw new IllegalArgumentException("payment " + each.id() + " stands twice");
      }
    }
    int entries = files.stream().mapToInt(file -> file.totals().payments()).sum();
    if (entries != paid.size()) {
      throw new IllegalArgumentException(
          "the files hold " + entries + " payments, and " + paid.size() + " are to be told of");
    }
    return credits;
  }

  private static Credit credit(List<PaymentFile> files, FiledPayment paid) {
    for (PaymentFile file : files) {
      AchEntries.Entry entry = AchEntries.of(file).get(paid.id());
      if (entry != null && entry.amount().equals(paid.amount())) {
        return new Credit(paid, file, entry);
      }
    }
    throw new IllegalArgumentException(
        "no file pays payment " + paid.id() + " of " + paid.amount());
  }

  private void addFiles() {
    told.files().forEach(file -> tray.put(path(file), file.bytes()));
  }

  private void addProofs(ReportedRun run) {
    for (ProofList list : told.proposed()) {
      ProofPapers.of(list, board, run.asOf())
          .forEach((name, bytes) -> tray.put(PROOF + name, bytes));
    }
  }

  /** Says in the report what was proposed, where its proof list lies, and what was not paid. */
  private void addProofs(ObjectNode report) {
    ArrayNode proofs = report.putArray("proofs");
    new NotPaidPart(told.notPaid()).putInto(report);
    for (ProofList list : told.proposed()) {
      proofs
          .addObject()
          .put("file", PROOF + list.file().name().replaceFirst("\\.ach$", ".pdf"))
          .put("payments", list.entries().size())
          .put("total", list.sum().toString())
          .put("takesBack", list.takesBack())
          .put("attention", list.attention().size());
    }
  }

  private void addAdvices() {
    Map<String, List<Credit>> byEmployer = new TreeMap<>();
    for (Credit credit : published()) {
      String key = credit.paid().employerId() + "\n" + credit.file().name();
      byEmployer.computeIfAbsent(key, any -> new ArrayList<>()).add(credit);
    }
    byEmployer.values().forEach(this::addAdvice);
  }

  private List<Credit> published() {
    List<PaymentFile> files = told.files();
    return credits.stream().filter(credit -> files.contains(credit.file())).toList();
  }

  private void addAdvice(List<Credit> own) {
    String to = address(own.get(0).paid().employerId());
    RemittanceAdvice advice = new RemittanceAdvice(own, told.worksheets(), board);
    String name =
        PaperName.of(
            tray.notices().size() + 1,
            own.get(0).paid().payeeName(),
            Sha256.of(advice.about()).substring(0, 8));
    Message message =
        new Message(
            to,
            advice.subject(),
            advice.about(),
            advice.letter(),
            advice.fileName(),
            own.size() == 1 ? own.get(0).paid().submission() : null);
    tray.put("notices/remittances/" + name, advice.sheet(), message);
  }

  private String address(String employerId) {
    return reference
        .vendor(employerId)
        .map(Vendor::email)
        .filter(MailAddress::isSound)
        .orElse(board.returnAddress());
  }
}
