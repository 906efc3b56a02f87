package org.ojtpay.notice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;

/** Lays out a paper that goes nowhere, for the sake of the classes that this loads. */
public final class Rehearsal {

  private Rehearsal() {}

  /** One with all parts that papers have, in a mail. */
  public static void run() {
    Board board = new Board("Board", "Street", "board@board.example", "555", ZoneOffset.UTC);
    Sheet sheet = Sheet.upright(board, "Paper", "nothing");
    sheet.heading("h1", "", "Paper").html().open("div", "due").element("p", "by", "Now");
    sheet.html().close("div");
    Fact fact = new Fact("What", "nothing");
    sheet.add(new Block.Facts(List.of(fact)));
    sheet.add(new Block.Table(List.of(Column.text("What", 100)), List.of(List.of("nothing"))));
    sheet.add(new Block.Heading("More")).add(new Block.Point(1, "Point", List.of(fact)));
    sheet.add(new Block.Bullets(List.of("nothing"))).add(new Block.Paragraph("nothing"));
    Letter letter = new Letter("Board", "Paper", List.of("nothing"));
    new Tray((path, bytes) -> {}, board, LocalDate.EPOCH)
        .put("paper", sheet, new Message(board.returnAddress(), "x", "x", letter, "x.pdf", null));
  }
}
