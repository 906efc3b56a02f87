package org.ojtpay.onfile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;

/**
 * A file that a test hands in: sound rows, to be spoilt in one cell. Dana Reyes trains at Anchor
 * Point from 2 February 2026, 640 hours at $22.00, half of it reimbursed; 80 hours were paid.
 */
final class TakenOver {

  static final PolicyPack PACK = PolicyPack.load("sdwp-ojt");

  private final ImportKind kind;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private OnFile onFile =
      OnFile.empty(new Reference(Map.of(), null, Map.of(), WorkingDays.of(Map.of()), null));

  private TakenOver(ImportKind kind) {
    this.kind = kind;
  }

  static TakenOver agreements() {
    return new TakenOver(ImportKind.AGREEMENTS).agreement();
  }

  /** One period paid, of the agreement that is on file already. */
  static TakenOver payments() {
    TakenOver file = new TakenOver(ImportKind.PAYMENTS).payment();
    return file.having(Objects.requireNonNull(agreements().judge().rows().get(0).agreement()));
  }

  static TakenOver vendors() {
    return new TakenOver(ImportKind.VENDORS)
        .row(
            "employer_id", "0412-003",
            "legal_name", "Anchor Point Marine LLC",
            "fein", "95-1234567",
            "uei", "",
            "city", "Chula Vista");
  }

  TakenOver agreement() {
    return row(
        "agreement_number", "MA-0412-003",
        "participant", "Dana Reyes",
        "employer_id", "0412-003",
        "employer_name", "Anchor Point Marine LLC",
        "job_title", "Rigger",
        "start", "2026-02-02",
        "end", "2026-07-31",
        "midpoint", "",
        "signed", "2026-01-20",
        "hours_per_week", "40",
        "total_hours", "640",
        "wage", "22.00",
        "raise_from", "",
        "raise_wage", "",
        "region", "",
        "fund", "",
        "workweek_starts", "",
        "reimbursement_rate", "0.50",
        "maximum_reimbursement", "7040.00");
  }

  TakenOver payment() {
    return row(
        "agreement_number", "MA-0412-003",
        "participant", "Dana Reyes",
        "start", "2026-02-02",
        "fund", "A",
        "as_of", "2026-02-28",
        "period_from", "2026-02-02",
        "period_to", "2026-02-14",
        "invoice_number", "17",
        "hours", "80.00",
        "amount", "880.00");
  }

  private TakenOver row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** With other cells in the last row. */
  TakenOver with(String... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      rows.get(rows.size() - 1).put(cells[i], cells[i + 1]);
    }
    return this;
  }

  TakenOver without(String column) {
    rows.forEach(row -> row.remove(column));
    return this;
  }

  TakenOver having(AgreementOnFile agreement) {
    onFile =
        new OnFile(
            onFile.reference(),
            List.of(agreement),
            onFile.invoices(),
            onFile.events(),
            onFile.recorded(),
            onFile.contents(),
            onFile.changes());
    return this;
  }

  TakenOver having(InvoiceOnFile invoice) {
    onFile = onFile.with(invoice);
    return this;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(String.join(",", rows.get(0).keySet()));
    rows.forEach(
        row -> text.append("\r\n\"").append(String.join("\",\"", row.values())).append("\""));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  Imported judge() {
    return Imported.of(
        kind,
        bytes(),
        new Imported.Against(
            onFile, Set.of(), PACK, LocalDate.parse("2026-04-01"), "import of file.csv"));
  }

  /** The faults of the row, the first of the file being 1. */
  List<String> faults(int row) {
    return judge().rows().get(row - 1).faults().stream().map(ImportFault::toString).toList();
  }

  List<String> faults() {
    return faults(rows.size());
  }
}
