package org.ojtpay.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.InvoiceHistory.Claimed;
import org.ojtpay.desk.InvoiceHistory.Computed;
import org.ojtpay.desk.InvoiceHistory.Reason;
import org.ojtpay.desk.InvoiceHistory.Sent;
import org.ojtpay.job.WholePackets;
import org.ojtpay.notice.DocumentRead;
import org.ojtpay.notice.Submitted;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Run;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.store.HistoryShelf.Decided;
import org.ojtpay.store.HistoryShelf.Numbered;
import org.ojtpay.store.PaidShelf;
import org.ojtpay.store.PaidShelf.Paid;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.VoidShelf;
import org.ojtpay.units.DateRange;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/**
 * Gathers what is on file about one invoice.
 *
 * @param zone the board's, in which instants are told as days
 */
record ShownInvoice(Shelves shelves, ZoneId zone, ShownHours hours) {

  /** All decisions on what was sent of it, a list for each submission, in the order of receipt. */
  List<List<Decided>> sent(List<Numbered> numbered) {
    Map<String, List<Decided>> all = new LinkedHashMap<>();
    for (Numbered each : numbered) {
      add(each.receiptId(), each.part(), all);
    }
    return all.values().stream()
        .sorted(
            Comparator.comparing((List<Decided> each) -> last(each).filed().verdict().received())
                .thenComparing(each -> last(each).filed().id()))
        .toList();
  }

  /** With what it mends, whatever number that bears. */
  private void add(long receipt, int part, Map<String, List<Decided>> all) {
    List<Decided> decided = shelves.history().decided(receipt, part);
    if (all.putIfAbsent(receipt + "#" + part, decided) == null) {
      shelves
          .mended()
          .supersededBy(last(decided).filed())
          .ifPresent(earlier -> add(earlier.receiptId(), earlier.verdict().part(), all));
    }
  }

  static Decided last(List<Decided> decided) {
    return decided.get(decided.size() - 1);
  }

  InvoiceHistory of(List<Numbered> numbered) {
    List<List<Decided>> all = sent(numbered);
    Verdict newest = last(all.get(all.size() - 1)).filed().verdict();
    AgreementOnFile agreement = newest.agreement();
    Optional<Paid> paid = paid(all).flatMap(each -> shelves.paid().payment(each.id()));
    return new InvoiceHistory(
        known(newest.invoiceNumber()),
        known(newest.agreementNumber()),
        known(newest.participant()),
        agreement == null ? "" : agreement.employerName(),
        all.stream().map(this::sentOnce).toList(),
        paid.map(each -> Show.state(each, zone)).orElse(null),
        approved(all).stream()
            .flatMap(each -> shelves.paid().payments(each.id()).stream())
            .filter(each -> !each.payment().equals(paid.map(of -> of.payment().id()).orElse("")))
            .map(ShownInvoice::other)
            .toList());
  }

  /** The decisions under which something was paid, or could be, in the order of receipt. */
  static List<FiledVerdict> approved(List<List<Decided>> all) {
    return all.stream()
        .map(each -> last(each).filed())
        .filter(each -> each.verdict().disposition() == Disposition.APPROVED)
        .toList();
  }

  /** The newest of them that stands; where none does, the newest. */
  private Optional<FiledVerdict> paid(List<List<Decided>> all) {
    return approved(all).stream()
        .reduce(
            (older, newer) ->
                shelves.voids().isVoid(newer.id()) && !shelves.voids().isVoid(older.id())
                    ? older
                    : newer);
  }

  private static InvoiceHistory.OtherPayment other(PaidShelf.Standing payment) {
    return new InvoiceHistory.OtherPayment(
        payment.payment(), payment.amount().toString(), payment.state(), payment.replacedBy());
  }

  private InvoiceHistory.Voided voided(VoidShelf.Ended ended) {
    return new InvoiceHistory.Voided(
        LocalDate.ofInstant(ended.at(), zone), ended.by(), ended.reason(), ended.replacedBy());
  }

  private static String known(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private Sent sentOnce(List<Decided> decided) {
    Decided last = last(decided);
    Verdict verdict = last.filed().verdict();
    Packet packet = new WholePackets(shelves).of(last.filed());
    List<InvoiceHistory.Written> notices = new ArrayList<>();
    for (Decided each : decided) {
      shelves.paid().written(each.filed().id()).stream()
          .map(paper -> new InvoiceHistory.Written(paper.folder(), paper.file(), paper.to()))
          .forEach(notices::add);
    }
    return new Sent(
        Review.id(last.filed()),
        verdict.submission(),
        verdict.received(),
        verdict.kind().name(),
        verdict.disposition().name(),
        last.mended(),
        verdict.duplicateOf(),
        claimed(Submitted.of(packet)),
        computed(verdict),
        hours.of(last.filed()),
        verdict.findings().stream().map(ShownInvoice::reason).toList(),
        DocumentRead.of(packet).stream().map(ShownInvoice::source).toList(),
        decided.stream().map(this::decision).toList(),
        Show.acts(shelves.history().acts(last.filed().receiptId(), verdict.part()), zone),
        notices,
        shelves.voids().ended(last.filed().id()).map(this::voided).orElse(null));
  }

  private static Claimed claimed(Submitted submitted) {
    DateRange period = submitted.period();
    return new Claimed(
        submitted.invoiceType(),
        period == null ? null : period.from(),
        period == null ? null : period.to(),
        text(submitted.hoursClaimed()),
        text(submitted.amountClaimed()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable Computed computed(Verdict verdict) {
    return verdict
        .computed()
        .map(
            worksheet -> {
              Map<String, String> excluded = new TreeMap<>();
              worksheet
                  .excludedHours()
                  .forEach((category, hours) -> excluded.put(category.name(), hours.toString()));
              return new Computed(
                  worksheet.eligibleHours().toString(),
                  excluded,
                  worksheet.eligibleWages().toString(),
                  worksheet.rate().toString(),
                  worksheet.beforeCap().toString(),
                  worksheet.reimbursement().toString());
            })
        .orElse(null);
  }

  private static Reason reason(Finding finding) {
    SourceRef source = finding.source();
    Grounds grounds = finding.grounds();
    return new Reason(
        finding.code(),
        finding.severity().name(),
        finding.message(),
        finding.fix(),
        finding.citation(),
        source == null ? "" : source.describe(),
        grounds.pack().isEmpty()
            ? ""
            : grounds.pack() + " " + grounds.version() + ", sha256 " + grounds.hash(),
        grounds.inputs());
  }

  private static InvoiceHistory.Source source(DocumentRead read) {
    return new InvoiceHistory.Source(
        read.file(), read.sha256(), read.type().name(), read.method().name(), read.pages());
  }

  private InvoiceHistory.Decision decision(Decided decided) {
    Run run = shelves.runs().get(decided.runId());
    Verdict verdict = decided.filed().verdict();
    return new InvoiceHistory.Decision(
        run.asOf(),
        run.id(),
        verdict.pack().isEmpty() ? run.policy() : verdict.pack(),
        verdict.disposition().name(),
        Show.reasons(verdict));
  }
}
