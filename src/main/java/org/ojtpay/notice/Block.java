package org.ojtpay.notice;

import java.util.List;

/**
 * A piece of a letter. All its texts are plain, each on one line whatever it came with, and ready
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

  /** One of several points that the receiver deals with, counted from one. */
  record Point(int number, List<Fact> facts) implements Block {
    public Point {
      facts = List.copyOf(facts);
    }
  }

  record Table(List<Column> columns, List<List<String>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(cells -> cells.stream().map(Print::line).toList()).toList();
    }
  }

  record Fact(String label, String text) {
    public Fact {
      text = Print.line(text);
    }
  }

  /** A column of a table; figures stand at its right. */
  record Column(String title, boolean figures) {
    static Column text(String title) {
      return new Column(title, false);
    }

    static Column figures(String title) {
      return new Column(title, true);
    }
  }
}
