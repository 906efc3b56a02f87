package org.ojtpay.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;

/** Pictures of the cells of one workbook. */
final class SheetSnippets {

  private static final String NOT_THERE = "the cell is not found again in the workbook";

  private final Veil veil;
  private final Map<String, CellPicture> sheets = new HashMap<>();

  SheetSnippets(List<Grid> grids, Veil veil) {
    this.veil = veil;
    grids.forEach(this::add);
  }

  private void add(Grid grid) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    Map<Said, SourceRef> places = new HashMap<>();
    List<Said> words = new ArrayList<>();
    @Nullable String sheet = null;
    for (SortedMap<Integer, Cell> row : grid.rows()) {
      for (Map.Entry<Integer, Cell> each : row.entrySet()) {
        if (each.getValue().source() instanceof SourceRef.InCell at) {
          int number = new CellReference(at.cell()).getRow() + 1;
          Said said = Said.ofCell(each.getValue().text(), number, each.getKey());
          rows.computeIfAbsent(number, none -> new TreeMap<>()).put(each.getKey(), each.getValue());
          places.put(said, at);
          words.add(said);
          sheet = at.sheet();
        }
      }
    }
    if (sheet != null) {
      sheets.putIfAbsent(sheet, new CellPicture(rows, hidden(grid, words, places)));
    }
  }

  private Set<SourceRef> hidden(Grid grid, List<Said> words, Map<Said, SourceRef> places) {
    return veil.hidden(words, new OfSheet(grid.file(), grid.page(), places), false).stream()
        .map(said -> Objects.requireNonNull(places.get(said)))
        .collect(Collectors.toSet());
  }

  private record OfSheet(String file, int page, Map<Said, SourceRef> cells) implements Veil.Places {

    @Override
    public boolean isAt(Said said, Set<SourceRef> places) {
      return places.contains(cells.get(said));
    }
  }

  Snippet of(SourceRef.InCell place) throws IOException {
    CellPicture sheet = sheets.get(place.sheet());
    return sheet == null ? Snippet.without(place, NOT_THERE) : sheet.of(place);
  }
}
