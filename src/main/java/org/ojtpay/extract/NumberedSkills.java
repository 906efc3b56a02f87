package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** The skills of a plan as a list: "2. Rope splicing - 60 hours". */
final class NumberedSkills {

  private static final Pattern LINE =
      Pattern.compile(
          "(?i)(?:\\(?\\d{1,2}[.)]|[\u2022\u25cf\u25aa*\u2013-])\\s+(\\S.*?\\p{L}.*?)"
              + "\\s*(?:[\u2013\u2014:,]|--?|\\.{2,}|\\()\\s*"
              + "(\\d{1,4}(?:\\.\\d{1,2})?)\\s*(?:training |ojt )?(?:hours|hrs\\.?|hour|hr\\.?|h)\\)?\\.?");

  private NumberedSkills() {}

  static List<Fields> read(Exhibit exhibit, List<Line> lines, Set<Integer> taken) {
    boolean skills =
        exhibit.tables().stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.name() == FieldName.SKILL);
    List<Fields> rows = new ArrayList<>();
    for (int i = 0; i < lines.size() && skills; i++) {
      Matcher line = LINE.matcher(taken.contains(i) ? "" : lines.get(i).text());
      if (line.matches()) {
        rows.add(row(lines.get(i), line));
      }
    }
    return rows.size() > 1 ? rows : List.of();
  }

  private static Fields row(Line line, Matcher found) {
    Printed place = new Printed(line.page(), line.words(), line.box(), Printed.PROBABLE);
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    for (FieldName name : List.of(FieldName.SKILL, FieldName.HOURS)) {
      FieldKind kind = name.kind();
      String text = found.group(name == FieldName.SKILL ? 1 : 2);
      row.put(name, Canonical.value(kind, text, line.page().source(place.box()), place.sure()));
    }
    return new Fields(row);
  }
}
