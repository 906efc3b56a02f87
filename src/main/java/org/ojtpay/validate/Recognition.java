package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;

/**
 * What was recognised from a picture never counts by itself. It holds twice: until a person has
 * compared the page, and until the values that recognition itself doubted are confirmed by a
 * decision of their own.
 */
final class Recognition {

  private static final String COMPARE = "DOC-UNREADABLE";

  /** More doubtful values than this are counted, not named. */
  private static final int MOST_NAMED = 12;

  private Recognition() {}

  /** Always holds, whatever the pack says, where anything was recognised. */
  static List<Finding> check(Moment moment, Packet packet) {
    List<Finding> found = new ArrayList<>();
    for (FileReading file : packet.files()) {
      for (Document document : file.documents()) {
        if (document.method() == ReadingMethod.OCR) {
          toCompare(moment, file, document, found);
          doubtful(moment, document, found);
        }
      }
    }
    return found.stream().map(Findings::held).toList();
  }

  /** Said once a page, and once a document where no page says it. */
  private static void toCompare(
      Moment moment, FileReading file, Document document, List<Finding> found) {
    int before = found.size();
    for (Problem problem : file.problems()) {
      boolean here =
          problem.source() instanceof SourceRef.OnPage on && document.pages().contains(on.page());
      if (here && problem.code().equals(COMPARE)) {
        found.add(moment.finding(COMPARE, problem.source(), "detail", problem.detail()));
      }
    }
    if (found.size() == before) {
      String what = Readability.pages(document) + " was recognised from a picture";
      found.add(moment.finding(COMPARE, new SourceRef.InFile(file.file()), "detail", what));
    }
  }

  private static void doubtful(Moment moment, Document document, List<Finding> found) {
    List<Map.Entry<FieldName, Value>> values = new ArrayList<>();
    values.addAll(document.fields().values().entrySet());
    document.rows().forEach(row -> values.addAll(row.values().entrySet()));
    values.removeIf(each -> each.getValue().isCertain());
    if (values.isEmpty()) {
      return;
    }
    // What is printed once, such as a pay period, is named once, however many rows it stands for.
    List<String> all =
        values.stream()
            .map(each -> each.getKey().words() + " \"" + each.getValue().asPrinted() + "\"")
            .distinct()
            .toList();
    int more = all.size() - MOST_NAMED;
    String named = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
    String which = named + (more > 0 ? " and " + more + " more" : "");
    SourceRef first = values.get(0).getValue().source();
    found.add(moment.finding("DOC-VALUE-DOUBTFUL", first, "values", which));
  }
}
