package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Box;

/** Pictures of pages set straight and freed of their lines, before anything is recognised. */
class ScannedPictureTest {

  private static final int BLACK = 0;

  /** A page with a table of four columns, five rows, and a bar in every cell as if it were text. */
  private static GrayPicture table() {
    GrayPicture page = GrayPicture.blank(1200, 900);
    for (int row = 0; row <= 5; row++) {
      fill(page, 100, 100 + row * 100, 1003, 3);
    }
    for (int column = 0; column <= 4; column++) {
      fill(page, 100 + column * 250, 100, 3, 503);
    }
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 4; column++) {
        fill(page, 130 + column * 250, 135 + row * 100, 60, 30);
      }
    }
    return page;
  }

  private static void fill(GrayPicture page, int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        page.set(x, y, BLACK);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4.5, -1.5, -0.3, 0, 0.3, 1.5, 4.5})
  void findsHowFarAPageLeans(double degrees) {
    GrayPicture askew = new Skew(-Math.toRadians(degrees)).straightened(table());

    Skew found = Skew.of(InkMap.of(askew));

    assertThat(Math.toDegrees(found.radians())).isCloseTo(degrees, within(0.1));
  }

  @Test
  void findsNoLeanOnAnEmptyPage() {
    assertThat(Skew.of(InkMap.of(GrayPicture.blank(300, 300)))).isEqualTo(Skew.NONE);
  }

  @Test
  void tellsWhereABoxOfTheStraightPageLiesOnTheScan() {
    Skew skew = new Skew(Math.toRadians(2));
    Box middle = new Box(299_000, 399_000, 2_000, 2_000);
    Box right = new Box(599_000, 399_000, 1_000, 2_000);

    assertThat(skew.leaning(middle, 600_000, 800_000).x()).isCloseTo(299_000, within(100));
    assertThat(skew.leaning(right, 600_000, 800_000).y()).isCloseTo(409_400, within(300));
  }

  @Test
  void findsTheLinesOfATableAndLeavesWhatStandsInItsCells() {
    GrayPicture page = table();
    InkMap ink = InkMap.of(page);

    ScannedRulings found = ScannedRulings.find(ink);
    found.eraseFrom(page);

    assertThat(Lattice.cells(found.rulings())).hasSize(20);
    assertThat(page.threshold()).isPositive();
    assertThat(dark(page, 90, 90, 1120, 620)).isEqualTo(20 * 60 * 30);
  }

  @Test
  void findsTheLinesOfATableOfTenEqualRows() {
    GrayPicture page = GrayPicture.blank(1200, 900);
    for (int row = 0; row <= 10; row++) {
      fill(page, 100, 100 + row * 60, 1000, 2);
    }
    fill(page, 100, 100, 2, 602);
    fill(page, 1098, 100, 2, 602);

    assertThat(Lattice.cells(ScannedRulings.find(InkMap.of(page)).rulings())).hasSize(10);
  }

  @Test
  void findsTheLinesOfALeaningTableWithGrains() {
    GrayPicture scan = new Scanner(300, 1.5, 400, 3).scan(table());
    GrayPicture straight = Skew.of(InkMap.of(scan)).straightened(scan);

    ScannedRulings found = ScannedRulings.find(InkMap.of(straight).withoutGrains());

    assertThat(Lattice.cells(found.rulings())).hasSize(20);
  }

  @Test
  void takesNeitherABarNorALetterForALine() {
    GrayPicture page = GrayPicture.blank(600, 400);
    fill(page, 50, 50, 400, 40);
    fill(page, 50, 200, 5, 42);
    fill(page, 50, 200, 60, 5);

    assertThat(ScannedRulings.find(InkMap.of(page)).rulings()).isEmpty();
  }

  @Test
  void keepsTheStrokeThatCrossesALine() {
    GrayPicture page = GrayPicture.blank(600, 400);
    fill(page, 50, 200, 500, 3);
    fill(page, 300, 180, 6, 45);

    ScannedRulings.find(InkMap.of(page)).eraseFrom(page);

    assertThat(dark(page, 0, 0, 600, 400)).isEqualTo(6 * 45);
  }

  @Test
  void tellsTickedBoxesFromEmptyOnesAndFromLetters() {
    GrayPicture page = GrayPicture.blank(600, 200);
    outline(page, 50, 50, 40);
    outline(page, 150, 50, 40);
    for (int i = 8; i < 32; i++) {
      fill(page, 150 + i, 50 + i, 4, 3);
      fill(page, 150 + i, 50 + 38 - i, 4, 3);
    }
    fill(page, 250, 50, 5, 40);
    fill(page, 250, 50, 40, 5);

    List<PageWord> boxes = ScannedTicks.takeFrom(InkMap.of(page), page);

    assertThat(boxes)
        .extracting(PageWord::text)
        .containsExactly(PageWord.UNTICKED, PageWord.TICKED);
    assertThat(dark(page, 40, 40, 160, 60)).isZero();
    assertThat(dark(page, 240, 40, 100, 60)).isPositive();
  }

  private static void outline(GrayPicture page, int left, int top, int side) {
    fill(page, left, top, side, 3);
    fill(page, left, top + side - 3, side, 3);
    fill(page, left, top, 3, side);
    fill(page, left + side - 3, top, 3, side);
  }

  @Test
  void turnsAPageAsItsFrameSays() {
    GrayPicture page = GrayPicture.blank(300, 200);
    fill(page, 10, 20, 30, 5);
    Frame shown = new Frame(0, 0, 0, 0, Scan.points(300), Scan.points(200));
    List<Box> back = new ArrayList<>();
    for (int turn = 0; turn < 4; turn++) {
      Blobs.Blob blob = Blobs.of(InkMap.of(page.turned(turn))).get(0);
      Box read = Scan.points(blob.left(), blob.top(), blob.width(), blob.height());
      back.add(shown.turned(turn).shown(read));
    }

    assertThat(back).containsOnly(Scan.points(10, 20, 30, 5));
  }

  @Test
  void drawsAFaxWithSquareDots() {
    GrayPicture fax = GrayPicture.blank(400, 200);
    fill(fax, 100, 50, 20, 10);

    GrayPicture square = fax.scaled(400, 400);

    assertThat(dark(square, 90, 90, 40, 40)).isCloseTo(20 * 20, within(25));
  }

  private static int dark(GrayPicture page, int left, int top, int width, int height) {
    int count = 0;
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        count += page.tone(x, y) < 128 ? 1 : 0;
      }
    }
    return count;
  }
}
