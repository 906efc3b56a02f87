package org.ojtpay.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.pay.ProofDifference;

/** What a proof list says of the file before. */
final class DifferencePart {

  private DifferencePart() {}

  static List<Block> of(@Nullable ProofDifference difference) {
    Heading heading = new Heading("Otherwise than in the file before");
    if (difference == null) {
      return List.of(heading, new Paragraph("There was no file before."));
    }
    String before =
        "The file before, %s, had %s and %s."
            .formatted(
                difference.last().name(),
                Print.count(difference.last().entries(), "payment", "payments"),
                Print.dollars(difference.last().total()));
    if (difference.changes().isEmpty()) {
      return List.of(heading, new Paragraph(before + " Every payee gets the same."));
    }
    return List.of(
        heading,
        new Paragraph(before),
        new Table(
            List.of(
                Column.text("Employer", 20),
                Column.text("Name", 40),
                Column.figures("Before", 20),
                Column.figures("Now", 20)),
            difference.changes().stream()
                .map(
                    change ->
                        List.of(
                            change.employerId(),
                            change.payeeName(),
                            change.before().isZero() ? "none" : Print.dollars(change.before()),
                            change.now().isZero() ? "none" : Print.dollars(change.now())))
                .toList()));
  }
}
