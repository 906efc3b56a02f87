package org.ojtpay.notice;

import java.util.List;

/**
 * A piece of a paper. All its texts are plain, each on one line whatever it came with, and ready
 * for the receiver.
 */
sealed interface Block {

  record Heading(String text) implements Block {
    public Heading {
      text = Print.line(text);
    }
  }

  record Paragraph(String text) implements Block {
    public Paragraph {
      text = Print.line(text);
    }
  }

  record Bullets(List<String> items) implements Block {
    public Bullets {
      items = items.stream().map(Print::line).toList();
    }
  }

  /** Labelled lines. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One of several points that the receiver deals with, counted from one.
   *
   * @param pictures of its place, if there is one
   */
  record Point(int number, String title, List<Fact> facts, List<Picture> pictures)
      implements Block {
    public Point {
      title = Print.line(title);
      facts = List.copyOf(facts);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * A picture.
   *
   * @param alt what it shows, for whoever does not see it
   * @param points how wide it is shown
   * @param png in base 64
   */
  record Picture(String alt, int points, String png) implements Block {
    public Picture {
      alt = Print.line(alt);
    }
  }

  /**
   * Rows under the titles of their columns.
   *
   * @param sums the cells of the last line; empty where nothing is summed
   */
  record Table(List<Column> columns, List<List<String>> rows, List<String> sums) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(cells -> cells.stream().map(Print::line).toList()).toList();
      sums = sums.stream().map(Print::line).toList();
    }

    Table(List<Column> columns, List<List<String>> rows) {
      this(columns, rows, List.of());
    }
  }

  record Fact(String label, String text) {
    public Fact {
      text = Print.line(text);
    }
  }

  /**
   * A column of a table; figures stand at its right.
   *
   * @param share of the table's width, in hundredths
   */
  record Column(String title, int share, boolean figures) {
    static Column text(String title, int share) {
      return new Column(title, share, false);
    }

    static Column figures(String title, int share) {
      return new Column(title, share, true);
    }
  }
}
