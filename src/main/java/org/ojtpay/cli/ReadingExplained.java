package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.packet.Check;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.Remark;

/** How a file was read, in words. */
final class ReadingExplained {

  private ReadingExplained() {}

  static List<String> lines(FileReading reading) {
    List<String> lines = new ArrayList<>();
    for (Document document : reading.documents()) {
      lines.add(
          document.file()
              + ": "
              + document.type()
              + ", pages "
              + pages(document)
              + ", by "
              + document.method().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      for (Remark remark : document.account().remarks()) {
        lines.add(
            "  %-13s  %s (%s)"
                .formatted(remark.rule(), remark.detail(), remark.source().describe()));
      }
      document.account().checks().forEach(check -> lines.add(line(check)));
    }
    for (Problem problem : reading.problems()) {
      lines.add(
          "  %-13s  %s (%s)".formatted("held", problem.detail(), problem.source().describe()));
    }
    return lines;
  }

  private static String pages(Document document) {
    return String.join(", ", document.pages().stream().map(String::valueOf).toList());
  }

  private static String line(Check check) {
    return "  %-13s  %s: %d right, %d wrong, %d not checked"
        .formatted(
            "check", sentence(check.guard()), check.passed(), check.failed(), check.notChecked());
  }

  private static String sentence(Check.Guard guard) {
    return switch (guard) {
      case HOURS_TIMES_RATE -> "hours times rate is the amount";
      case PRINTED_TOTALS -> "a printed sum is the sum of its lines";
      case HOURS_OF_A_DAY -> "no day has more than 24 hours";
      case DAYS_IN_PERIOD -> "the day lies in its pay period";
      case FIGURES_UNDER_HEADINGS -> "every figure stands under a known heading";
    };
  }
}
