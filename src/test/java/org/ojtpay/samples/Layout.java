package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** The ways in which forms arrange labels and values, and tables that run over pages. */
final class Layout {
  private final Pen pen;
  private final Face face;

  Layout(Pen pen) {
    this.pen = pen;
    this.face = pen.face();
  }

  /** Ruled cells, the label small in the upper left corner, the value below it. */
  void grid(int columns, List<Entry> entries) throws IOException {
    int width = (Pen.RIGHT - Pen.LEFT) / columns;
    int height = face.size() * 2 + 12;
    for (int i = 0; i < entries.size(); i++) {
      if (i % columns == 0) {
        pen.need(height);
      }
      int x = Pen.LEFT + i % columns * width;
      pen.box(x, pen.y(), width, height);
      pen.text(x + 3, pen.y() + 9, face.plain(), 7, entries.get(i).label());
      pen.text(x + 5, pen.y() + height - 5, face.plain(), face.size(), entries.get(i).value());
      if (i % columns == columns - 1 || i == entries.size() - 1) {
        pen.down(height);
      }
    }
    pen.down(6);
  }

  /** Ruled rows, the shaded label in the left cell, the value in the right one. */
  void rows(List<Entry> entries) throws IOException {
    int height = face.size() + 9;
    for (Entry entry : entries) {
      pen.need(height);
      pen.shade(Pen.LEFT, pen.y(), 190, height);
      pen.box(Pen.LEFT, pen.y(), 190, height);
      pen.box(Pen.LEFT + 190, pen.y(), Pen.RIGHT - Pen.LEFT - 190, height);
      pen.text(Pen.LEFT + 4, pen.y() + face.size() + 3, face.bold(), face.size(), entry.label());
      pen.text(Pen.LEFT + 196, pen.y() + face.size() + 3, face.plain(), face.size(), entry.value());
      pen.down(height);
    }
    pen.down(6);
  }

  /** A label followed by a line to write on, so many to a row. */
  void lines(int columns, List<Entry> entries) throws IOException {
    int width = (Pen.RIGHT - Pen.LEFT) / columns;
    for (int i = 0; i < entries.size(); i++) {
      if (i % columns == 0) {
        pen.need(face.size() + 11);
        pen.down(face.size() + 9);
      }
      int x = Pen.LEFT + i % columns * width;
      String label = entries.get(i).label() + ":";
      int blank = x + Pen.width(face.plain(), face.size(), label) + 4;
      pen.text(x, pen.y(), face.plain(), face.size(), label);
      pen.line(blank, pen.y() + 2, x + width - 10, pen.y() + 2);
      pen.text(blank + 4, pen.y(), face.bold(), face.size(), entries.get(i).value());
    }
    pen.down(8);
  }

  /** A ruled table whose heading is repeated on every page. */
  void table(int[] widths, List<String> head, List<List<String>> body) throws IOException {
    row(widths, head, true);
    for (List<String> cells : body) {
      int before = pen.y();
      pen.need(face.size() + 22);
      if (pen.y() < before) {
        row(widths, head, true);
      }
      row(widths, cells, false);
    }
    pen.down(6);
  }

  private void row(int[] widths, List<String> cells, boolean head) throws IOException {
    var font = head ? face.bold() : face.plain();
    int size = face.size() - 1;
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      lines = Math.max(lines, Pen.wrap(font, size, widths[i] - 6, cells.get(i)).size());
    }
    int height = lines * (size + 2) + 5;
    int x = Pen.LEFT;
    for (int i = 0; i < widths.length; i++) {
      if (head) {
        pen.shade(x, pen.y(), widths[i], height);
      }
      pen.box(x, pen.y(), widths[i], height);
      int at = pen.y() + size + 2;
      for (String line : Pen.wrap(font, size, widths[i] - 6, cells.get(i))) {
        pen.text(x + 3, at, font, size, line);
        at += size + 2;
      }
      x += widths[i];
    }
    pen.down(height);
  }

  /** A line to sign on, its printed name and its date; empty where nobody signed. */
  void signature(String role, String name, String title, String date) throws IOException {
    pen.need(64);
    pen.down(34);
    int size = face.size();
    pen.text(Pen.LEFT, pen.y() - 22, face.bold(), size, role);
    if (!date.isEmpty()) {
      String mark = "/s/ " + name;
      int after = Pen.LEFT + 10 + Pen.width(face.italic(), size, mark);
      pen.text(Pen.LEFT + 4, pen.y() - 3, face.italic(), size, mark);
      pen.scribble(after, pen.y() - 3, Math.floorMod(name.hashCode(), 97) + 3);
      pen.text(Pen.LEFT + 414, pen.y() - 3, face.plain(), size, date);
    }
    pen.text(Pen.LEFT + 204, pen.y() - 3, face.plain(), size, name + ", " + title);
    pen.line(Pen.LEFT, pen.y(), Pen.LEFT + 190, pen.y());
    pen.line(Pen.LEFT + 200, pen.y(), Pen.LEFT + 400, pen.y());
    pen.line(Pen.LEFT + 410, pen.y(), Pen.RIGHT, pen.y());
    pen.text(Pen.LEFT, pen.y() + 9, face.plain(), 7, "Signature");
    pen.text(Pen.LEFT + 200, pen.y() + 9, face.plain(), 7, "Printed name and title");
    pen.text(Pen.LEFT + 410, pen.y() + 9, face.plain(), 7, "Date signed");
    pen.down(12);
  }
}
