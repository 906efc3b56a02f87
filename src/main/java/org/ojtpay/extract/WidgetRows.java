package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** The rows that the numbers in the names of form fields make. */
final class WidgetRows {

  private static final Pattern NUMBERED = Pattern.compile("^(.*?\\D)?(\\d{1,3})(\\D.*)?$");

  private WidgetRows() {}

  /** Rows of a table whose fields are numbered: skill1 and hours1, row3.hours. */
  static List<Fields> rows(Exhibit exhibit, List<Line> lines) {
    Map<Integer, Map<FieldName, Value>> rows = new TreeMap<>();
    Set<FieldName> columns = new HashSet<>();
    for (Exhibit.Table table : exhibit.tables()) {
      for (PageModel page : WidgetNames.pages(lines)) {
        for (Widget widget : page.widgets()) {
          if (!widget.isButton() && WidgetNames.isWithin(widget, page, lines)) {
            addCell(table, page, widget, rows, columns);
          }
        }
      }
    }
    return columns.size() < 2
        ? List.of()
        : rows.values().stream().filter(row -> !row.isEmpty()).map(Fields::new).toList();
  }

  private static void addCell(
      Exhibit.Table table,
      PageModel page,
      Widget widget,
      Map<Integer, Map<FieldName, Value>> rows,
      Set<FieldName> columns) {
    Matcher numbered = NUMBERED.matcher(widget.name().replaceAll("\\[0]", ""));
    if (!numbered.matches()) {
      return;
    }
    String before = numbered.group(1) == null ? "" : numbered.group(1);
    String after = numbered.group(3) == null ? "" : numbered.group(3);
    FieldName name = column(table, after.isEmpty() ? before : after);
    if (name == null) {
      name = column(table, before);
    }
    if (name != null) {
      columns.add(name);
      Map<FieldName, Value> row =
          rows.computeIfAbsent(
              Integer.valueOf(numbered.group(2)), n -> new EnumMap<>(FieldName.class));
      if (!Canonical.isBlank(widget.value())) {
        row.put(
            name,
            Canonical.value(
                name.kind(), widget.value(), page.source(widget.box()), widget.confidence()));
      }
    }
  }

  private static @Nullable FieldName column(Exhibit.Table table, String text) {
    String key =
        LabelKey.of(
            WidgetNames.words(WidgetNames.lastPart(text.replaceAll("^[._ ]+|[._ ]+$", ""))));
    for (Exhibit.Field column : table.columns()) {
      if (column.name().key().toLowerCase(Locale.ROOT).equals(key)
          || column.labels().anyMatch(label -> LabelKey.of(label).equals(key))) {
        return column.name();
      }
    }
    return null;
  }
}
