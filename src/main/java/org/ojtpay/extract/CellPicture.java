package org.ojtpay.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;

/** A cell of a sheet with the cells around it, drawn as a grid. */
final class CellPicture {

  private static final int ROW = 34;
  private static final int PAD = 10;
  private static final int NUMBERS = 56;
  private static final int WIDEST = 250;
  private static final int NARROWEST = 84;
  private static final int PICTURE = 860;
  private static final int ROWS_AROUND = 3;
  private static final int COLUMNS_AROUND = 4;
  private static final int BASE_LINE = 24;

  private static final Color LINES = new Color(0xc3, 0xca, 0xd3);
  private static final Color HEAD = new Color(0xe8, 0xed, 0xf3);
  private static final Color HEAD_TEXT = new Color(0x3c, 0x46, 0x50);
  private static final Color TEXT = new Color(0x1b, 0x1f, 0x24);

  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows;
  private final Set<SourceRef> hidden;

  /**
   * @param rows of the sheet by number, from one
   * @param hidden the cells that are black
   */
  CellPicture(SortedMap<Integer, SortedMap<Integer, Cell>> rows, Set<SourceRef> hidden) {
    this.rows = rows;
    this.hidden = hidden;
  }

  Snippet of(SourceRef.InCell place) throws IOException {
    CellReference at = new CellReference(place.cell());
    List<Integer> shownRows = rowsAround(at.getRow() + 1);
    SortedMap<Integer, Integer> columns = columnsAround(at.getCol() + 1, shownRows);
    int width = NUMBERS + columns.values().stream().mapToInt(Integer::intValue).sum();
    BufferedImage picture =
        new BufferedImage(width + 1, ROW * (shownRows.size() + 1) + 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    draw(graphics, shownRows, columns);
    int x = NUMBERS + columns.headMap(at.getCol() + 1).values().stream().mapToInt(w -> w).sum();
    int y = ROW * (shownRows.indexOf(at.getRow() + 1) + 1);
    Cutting.frame(
        graphics, x + 5, y + 5, columns.getOrDefault(at.getCol() + 1, NARROWEST) - 10, ROW - 10);
    graphics.dispose();
    String words =
        "The cells around "
            + place.cell()
            + ", which has a red frame. What is black was covered: numbers and names of people.";
    return Snippet.of(place, words, Cutting.png(picture));
  }

  /** The nearest rows that hold anything. */
  private List<Integer> rowsAround(int row) {
    List<Integer> above = new ArrayList<>(rows.headMap(row).keySet());
    List<Integer> below = new ArrayList<>(rows.tailMap(row + 1).keySet());
    List<Integer> around =
        new ArrayList<>(above.subList(Math.max(0, above.size() - ROWS_AROUND), above.size()));
    around.add(row);
    around.addAll(below.subList(0, Math.min(ROWS_AROUND, below.size())));
    return around;
  }

  /** As many columns as there is room for, with their widths. */
  private SortedMap<Integer, Integer> columnsAround(int column, List<Integer> shownRows) {
    SortedMap<Integer, Integer> widths = new TreeMap<>();
    int room = PICTURE - NUMBERS;
    for (int step = 0; step <= COLUMNS_AROUND; step++) {
      for (int next : step == 0 ? new int[] {column} : new int[] {column - step, column + step}) {
        int width = width(next, shownRows);
        if (next > 0 && width <= room && (step == 0 || isUsed(next, column))) {
          widths.put(next, width);
          room -= width;
        }
      }
    }
    return contiguous(widths, column);
  }

  /** Columns to the right of everything are not drawn. */
  private boolean isUsed(int column, int place) {
    return column < place
        || rows.values().stream().anyMatch(cells -> !cells.tailMap(column).isEmpty());
  }

  private static SortedMap<Integer, Integer> contiguous(
      SortedMap<Integer, Integer> widths, int column) {
    SortedMap<Integer, Integer> together = new TreeMap<>();
    for (int at = column; widths.containsKey(at); at--) {
      together.put(at, widths.getOrDefault(at, NARROWEST));
    }
    for (int at = column; widths.containsKey(at); at++) {
      together.put(at, widths.getOrDefault(at, NARROWEST));
    }
    return together;
  }

  private int width(int column, List<Integer> shownRows) {
    int widest = NARROWEST;
    for (int row : shownRows) {
      Cell cell = cell(row, column);
      if (cell != null) {
        widest = Math.max(widest, Lettering.PLAIN.width(cell.text()) + 2 * PAD);
      }
    }
    return Math.min(widest, WIDEST);
  }

  private @Nullable Cell cell(int row, int column) {
    SortedMap<Integer, Cell> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }

  private void draw(
      Graphics2D graphics, List<Integer> shownRows, SortedMap<Integer, Integer> columns) {
    int right = NUMBERS + columns.values().stream().mapToInt(Integer::intValue).sum();
    graphics.setColor(HEAD);
    graphics.fillRect(0, 0, right, ROW);
    graphics.fillRect(0, 0, NUMBERS, ROW * (shownRows.size() + 1));
    for (int i = 0; i < shownRows.size(); i++) {
      text(graphics, Integer.toString(shownRows.get(i)), PAD, ROW * (i + 1), HEAD_TEXT);
    }
    int x = NUMBERS;
    for (var column : columns.entrySet()) {
      int width = column.getValue();
      String letters = CellReference.convertNumToColString(column.getKey() - 1);
      text(graphics, letters, x + width / 2 - PAD / 2, 0, HEAD_TEXT);
      for (int i = 0; i < shownRows.size(); i++) {
        Cell cell = cell(shownRows.get(i), column.getKey());
        if (cell != null) {
          draw(graphics, cell, new int[] {x, ROW * (i + 1), width});
        }
      }
      x += width;
    }
    lines(graphics, shownRows.size(), columns, right);
  }

  /** At these pixels across and down, so many wide. */
  private void draw(Graphics2D graphics, Cell cell, int[] at) {
    if (hidden.contains(cell.source())) {
      graphics.setColor(Color.BLACK);
      graphics.fillRect(at[0] + 4, at[1] + 6, at[2] - 8, ROW - 12);
      return;
    }
    String text = Lettering.PLAIN.cut(cell.text(), at[2] - 2 * PAD);
    int left =
        cell.number() == null ? at[0] + PAD : at[0] + at[2] - PAD - Lettering.PLAIN.width(text);
    text(graphics, text, left, at[1], TEXT);
  }

  private static void text(Graphics2D graphics, String text, int x, int y, Color color) {
    graphics.setColor(color);
    Lettering.PLAIN.draw(graphics, text, x, y + BASE_LINE);
  }

  private static void lines(
      Graphics2D graphics, int count, SortedMap<Integer, Integer> columns, int right) {
    graphics.setColor(LINES);
    for (int i = 0; i <= count + 1; i++) {
      graphics.drawLine(0, ROW * i, right, ROW * i);
    }
    int x = NUMBERS;
    graphics.drawLine(x, 0, x, ROW * (count + 1));
    for (int width : columns.values()) {
      x += width;
      graphics.drawLine(x, 0, x, ROW * (count + 1));
    }
  }
}
