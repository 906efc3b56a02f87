package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.DocumentType;

/**
 * Lines from one title to the next.
 *
 * @param type absent where no title stands before them
 * @param title the line that says so
 * @param signatures a page of signatures that has no title of its own
 */
record Segment(
    @Nullable DocumentType type, @Nullable Line title, boolean signatures, List<Line> lines) {

  Segment {
    lines = List.copyOf(lines);
  }

  List<Integer> pages() {
    return lines.stream().map(line -> line.page().number()).distinct().toList();
  }

  /** The lines of each page. */
  List<List<Line>> byPage() {
    Map<Integer, List<Line>> pages = new LinkedHashMap<>();
    for (Line line : lines) {
      pages.computeIfAbsent(line.page().number(), number -> new ArrayList<>()).add(line);
    }
    return List.copyOf(pages.values());
  }
}
