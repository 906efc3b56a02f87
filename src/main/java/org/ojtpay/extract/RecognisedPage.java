package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** What has to be said of a page that was recognised from a picture: a person compares. */
final class RecognisedPage {

  /** More doubtful values than this are counted, not named. */
  private static final int MOST_NAMED = 8;

  private RecognisedPage() {}

  static Problem problem(String file, int page, List<Document> documents) {
    List<Map.Entry<FieldName, Value>> values = new ArrayList<>();
    Set<String> kinds = new TreeSet<>();
    for (Document document : documents) {
      if (document.pages().contains(page) && document.type() != DocumentType.OTHER) {
        kinds.add(document.type().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
      add(document.fields(), page, values);
      document.rows().forEach(row -> add(row, page, values));
    }
    return new Problem(
        "DOC-UNREADABLE",
        sentence(kinds.isEmpty() ? "no known kind" : String.join(" and ", kinds), values),
        new SourceRef.OnPage(file, page, new Box(0, 0, 0, 0)));
  }

  private static void add(Fields fields, int page, List<Map.Entry<FieldName, Value>> values) {
    for (Map.Entry<FieldName, Value> each : fields.values().entrySet()) {
      boolean here = each.getValue().source() instanceof SourceRef.OnPage on && on.page() == page;
      if (here) {
        values.add(each);
      }
    }
  }

  private static String sentence(String kind, List<Map.Entry<FieldName, Value>> values) {
    if (values.isEmpty()) {
      return "the page is a picture (" + kind + "), and no value was recognised in it";
    }
    List<String> doubtful =
        values.stream()
            .filter(each -> !each.getValue().isCertain())
            .map(each -> each.getKey().words() + " \"" + each.getValue().asPrinted() + "\"")
            .distinct()
            .toList();
    String compare =
        "the page is a picture ("
            + kind
            + "); compare the "
            + values.size()
            + " values recognised in it with the picture";
    return doubtful.isEmpty() ? compare : compare + ", above all " + named(doubtful);
  }

  private static String named(List<String> doubtful) {
    String first = String.join(", ", doubtful.subList(0, Math.min(MOST_NAMED, doubtful.size())));
    int more = doubtful.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
