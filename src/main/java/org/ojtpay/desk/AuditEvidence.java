package org.ojtpay.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.PaperName;
import org.ojtpay.notice.WorksheetFile;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.PayeeCheck;
import org.ojtpay.policy.PackSet;
import org.ojtpay.store.HistoryShelf.Act;
import org.ojtpay.store.HistoryShelf.Decided;
import org.ojtpay.store.HistoryShelf.Numbered;
import org.ojtpay.store.PaidShelf.Booked;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/** Gathers all that stands behind one invoice into an archive for the auditor. */
public final class AuditEvidence {

  /** What stands first in the archive. */
  private static final String READ_ME = "/evidence/README.txt";

  private final Shelves shelves;
  private final ZoneId zone;
  private final Supplier<PackSet> packs;

  AuditEvidence(Shelves shelves, ZoneId zone, Supplier<PackSet> packs) {
    this.shelves = shelves;
    this.zone = zone;
    this.packs = packs;
  }

  private record Line(
      String what,
      @Nullable String run,
      String account,
      String fund,
      int fiscalYear,
      String amount) {}

  /**
   * Writes the archive of the invoice that is meant.
   *
   * @param to a folder that is there, or the archive's own path
   * @return the archive
   * @throws NotFound with what is near, where there is no such invoice
   * @throws NotPossible where several are meant, or a file of that name is there
   */
  public Path write(Wanted wanted, Path to) {
    return shelves.inSnapshot(() -> written(wanted, to));
  }

  private Path written(Wanted wanted, Path to) {
    List<Numbered> found = found(wanted);
    InvoiceHistory invoice = shown().of(found);
    String name = "evidence-" + PaperName.slug(invoice.agreement() + " " + invoice.invoice());
    Path file = Files.isDirectory(to) ? to.resolve(name + ".zip") : to;
    EvidenceZip.write(
        file,
        "invoice %s under agreement %s".formatted(invoice.invoice(), invoice.agreement()),
        zip -> gather(found, invoice, zip));
    return file;
  }

  private ShownInvoice shown() {
    return new ShownInvoice(shelves, zone, new ShownHours(shelves, packs));
  }

  private List<Numbered> found(Wanted wanted) {
    Filed filed = new Filed(shelves);
    List<Numbered> found = filed.numbered(wanted);
    if (found.isEmpty()) {
      found = filed.behind(wanted.name()).orElse(List.of());
    }
    if (found.isEmpty() && new Submissions(shelves).isAgreement(wanted.name())) {
      throw new NotPossible(
          "\""
              + wanted.name()
              + "\" is an agreement, and evidence is of one invoice. \"ojtpay show "
              + wanted.name()
              + "\" lists its invoices.");
    }
    if (found.isEmpty()) {
      throw new Near(shelves).to(wanted.name());
    }
    return found;
  }

  private void gather(List<Numbered> found, InvoiceHistory invoice, EvidenceZip zip) {
    zip.put("README.txt", readMe());
    zip.put("invoice.json", RecordJson.bytes(invoice));
    List<List<Decided>> all = new ArrayList<>(shown().sent(found));
    int invoices = all.size();
    AgreementOnFile agreement =
        ShownInvoice.last(all.get(invoices - 1)).filed().verdict().agreement();
    if (agreement != null) {
      AgreementHistory life = new Show(shelves, zone, packs).agreement(agreement);
      zip.put("agreement.json", RecordJson.bytes(life));
      List<List<Decided>> packets = packets(agreement);
      if (packets.isEmpty()) {
        zip.lacks("the agreement's packet", "it was taken over from elsewhere, by an import");
      }
      all.addAll(packets);
      evidence(shelves.history().acts(agreement.key()), zip);
    }
    for (int i = 0; i < all.size(); i++) {
      String what = i < invoices ? "invoice" : "agreement";
      int place = i < invoices ? i + 1 : i + 1 - invoices;
      submission("%s-%02d/".formatted(what, place), all.get(i), zip);
    }
    List<Decided> decisions = all.stream().flatMap(List::stream).toList();
    new DecidedBy(shelves).put(decisions, zip);
    money(all.subList(0, invoices), invoice, zip);
  }

  private static byte[] readMe() {
    try (InputStream in = AuditEvidence.class.getResourceAsStream(READ_ME)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What made and changed the agreement, in the order of receipt. */
  private List<List<Decided>> packets(AgreementOnFile agreement) {
    Map<String, List<Decided>> bySubmission = new TreeMap<>();
    for (Decided each : shelves.history().decided(agreement.key())) {
      if (!each.filed().verdict().kind().isInvoice()) {
        String id = each.filed().receiptId() + "#" + each.filed().verdict().part();
        bySubmission.computeIfAbsent(id, none -> new ArrayList<>()).add(each);
      }
    }
    return bySubmission.values().stream()
        .sorted(
            Comparator.comparing(
                    (List<Decided> each) -> ShownInvoice.last(each).filed().verdict().received())
                .thenComparing(each -> ShownInvoice.last(each).filed().id()))
        .toList();
  }

  private void submission(String folder, List<Decided> decided, EvidenceZip zip) {
    FiledVerdict last = ShownInvoice.last(decided).filed();
    new Originals(shelves).put(folder, last.receiptId(), zip);
    for (int i = 0; i < decided.size(); i++) {
      FiledVerdict each = decided.get(i).filed();
      byte[] kept = shelves.history().kept(each.id()).getBytes(StandardCharsets.UTF_8);
      zip.put("%sverdict-%02d.json".formatted(folder, i + 1), kept);
      new WrittenPapers(shelves).put(folder + "papers/", decided.get(i), zip);
    }
    last.verdict()
        .computed()
        .ifPresent(
            worksheet ->
                zip.put(folder + "worksheet.json", WorksheetFile.bytes(last.verdict(), worksheet)));
    List<Act> acts = shelves.history().acts(last.receiptId(), last.verdict().part());
    if (!acts.isEmpty()) {
      zip.put(folder + "recorded.json", RecordJson.bytes(acts));
      evidence(acts, zip);
    }
  }

  /** The documents behind what people have recorded, by their digests. */
  private void evidence(List<Act> acts, EvidenceZip zip) {
    for (Act act : acts) {
      String sha256 = act.evidence();
      if (sha256 != null) {
        zip.put("recorded/" + sha256, shelves.receipts().content(sha256));
      }
    }
  }

  private void money(List<List<Decided>> invoices, InvoiceHistory invoice, EvidenceZip zip) {
    List<Line> lines = new ArrayList<>();
    List<PayeeCheck> checks = new ArrayList<>();
    ShownInvoice.approved(invoices)
        .forEach(
            paid -> {
              shelves.paid().booked(paid.id()).stream()
                  .map(AuditEvidence::line)
                  .forEach(lines::add);
              checks.addAll(shelves.payees().of(paid.id()));
            });
    zip.put("journal.json", RecordJson.bytes(lines));
    if (invoice.payment() != null) {
      zip.put("payment.json", RecordJson.bytes(invoice.payment()));
      zip.put("payment-debarment.json", RecordJson.bytes(checks));
    } else {
      zip.lacks("a payment", "none was proposed");
    }
  }

  private static Line line(Booked booked) {
    return new Line(
        booked.what(),
        booked.runId(),
        booked.account(),
        booked.fund(),
        booked.fiscalYear(),
        booked.amount().toString());
  }
}
