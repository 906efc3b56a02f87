package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.WordBlock.Paragraph;
import org.ojtpay.extract.WordBlock.Table;
import org.ojtpay.extract.WordBlock.TableCell;
import org.ojtpay.packet.Box;

/**
 * Sets the blocks of a text document on pages, so that the reader of printed forms can read them:
 * columns as wide as their widest text, borders as the document has them, a new page at each page
 * break.
 */
final class WordTypesetting {

  private static final int LEFT = 36_000;
  private static final int PAD = 10_000;

  /** The space after a paragraph, so that its value is not taken for the next one's. */
  private static final int AFTER = 6_000;

  private static final int GAP = 3_000;
  private static final int LEAST_WIDTH = 30_000;
  private static final int LEAST_HEIGHT = 14_000;

  /** So long a page is broken between two rows: a register has no end. */
  private static final int LONGEST = 9_000_000;

  private final List<WordPage> pages = new ArrayList<>(List.of(new WordPage()));
  private int bottom = LEFT;

  private WordTypesetting() {}

  static List<WordPage> pages(List<WordBlock> blocks) {
    WordTypesetting setting = new WordTypesetting();
    for (WordBlock block : blocks) {
      if (block instanceof Paragraph paragraph) {
        setting.add(paragraph);
      } else if (block instanceof Table table) {
        setting.add(table);
      }
    }
    return setting.pages.stream().filter(page -> !page.isEmpty()).toList();
  }

  private WordPage page() {
    return pages.get(pages.size() - 1);
  }

  private void newPage() {
    pages.add(new WordPage());
    bottom = LEFT;
  }

  private void add(Paragraph paragraph) {
    List<WordToken> tokens = new ArrayList<>();
    for (WordToken token : paragraph.tokens()) {
      if (token.kind() == WordToken.Kind.NEW_PAGE) {
        bottom = WordParagraphs.set(with(paragraph, tokens), LEFT, bottom, page()).bottom();
        tokens.clear();
        newPage();
      } else {
        tokens.add(token);
      }
    }
    bottom = WordParagraphs.set(with(paragraph, tokens), LEFT, bottom, page()).bottom() + AFTER;
  }

  private static Paragraph with(Paragraph paragraph, List<WordToken> tokens) {
    return new Paragraph(paragraph.place(), tokens, paragraph.tabs());
  }

  private void add(Table table) {
    int[] edges = edges(table, LEFT);
    for (int i = 0; i < table.rows().size(); i++) {
      if (bottom > LONGEST) {
        newPage();
      }
      bottom = row(table, i, edges, bottom, page());
    }
    bottom += LEAST_HEIGHT;
  }

  private static Box set(List<WordBlock> blocks, int x, int y, @Nullable WordPage page) {
    int bottom = y;
    int right = x;
    for (WordBlock block : blocks) {
      Box box =
          block instanceof Table table
              ? set(table, x, bottom, page)
              : WordParagraphs.set((Paragraph) block, x, bottom, page);
      bottom = box.bottom();
      right = Math.max(right, box.right());
    }
    return new Box(x, y, right - x, bottom - y);
  }

  private static Box set(Table table, int x, int y, @Nullable WordPage page) {
    int[] edges = edges(table, x);
    int bottom = y;
    for (int i = 0; i < table.rows().size(); i++) {
      bottom = row(table, i, edges, bottom, page);
    }
    return new Box(x, y, edges[edges.length - 1] - x, bottom - y);
  }

  /** Where the columns of the table begin, and where the last one ends. */
  private static int[] edges(Table table, int x) {
    int[] widths = new int[table.columns()];
    Arrays.fill(widths, LEAST_WIDTH);
    for (int span = 1; span <= widths.length; span++) {
      for (List<TableCell> row : table.rows()) {
        for (TableCell cell : row) {
          if (cell.span() == span) {
            widen(widths, cell);
          }
        }
      }
    }
    int[] edges = new int[widths.length + 1];
    edges[0] = x;
    for (int i = 0; i < widths.length; i++) {
      edges[i + 1] = edges[i] + widths[i];
    }
    return edges;
  }

  private static void widen(int[] widths, TableCell cell) {
    int needed = set(cell.blocks(), 0, 0, null).width() + 2 * PAD;
    int there = Arrays.stream(widths, cell.column(), cell.end()).sum();
    widths[cell.end() - 1] += Math.max(0, needed - there);
  }

  /** Sets one row; answers where it ends. */
  private static int row(Table table, int index, int[] edges, int y, @Nullable WordPage page) {
    List<TableCell> row = table.rows().get(index);
    int height = LEAST_HEIGHT;
    for (TableCell cell : row) {
      height = Math.max(height, set(cell.blocks(), 0, 0, null).height() + GAP);
    }
    for (TableCell cell : row) {
      int left = edges[cell.column()];
      Box box = new Box(left, y, edges[cell.end()] - left, height);
      if (page != null) {
        page.mark(box, cell.place());
        draw(cell, box, isContinued(table, index + 1, cell), page);
        if (!cell.goesOn()) {
          set(cell.blocks(), left + PAD, y + GAP, page);
        }
      }
    }
    return y + height;
  }

  private static boolean isContinued(Table table, int next, TableCell cell) {
    return next < table.rows().size()
        && table.rows().get(next).stream()
            .anyMatch(below -> below.goesOn() && below.column() == cell.column());
  }

  private static void draw(TableCell cell, Box box, boolean continued, WordPage page) {
    WordBorders sides = cell.borders();
    if (sides.top() && !cell.goesOn()) {
      page.draw(new Ruling(true, box.y(), box.x(), box.right()));
    }
    if (sides.bottom() && !continued) {
      page.draw(new Ruling(true, box.bottom(), box.x(), box.right()));
    }
    if (sides.left()) {
      page.draw(new Ruling(false, box.x(), box.y(), box.bottom()));
    }
    if (sides.right()) {
      page.draw(new Ruling(false, box.right(), box.y(), box.bottom()));
    }
  }
}
