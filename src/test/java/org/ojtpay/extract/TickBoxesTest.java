package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.Box;

class TickBoxesTest {

  private static List<Ruling> square(int x, int y, int side) {
    return List.of(
        new Ruling(true, y, x, x + side),
        new Ruling(true, y + side, x, x + side),
        new Ruling(false, x, y, y + side),
        new Ruling(false, x + side, y, y + side));
  }

  private static List<Box> boxes(List<Ruling> rulings) {
    return TickBoxes.among(rulings, List.of()).with(List.of(), List.of()).stream()
        .map(PageWord::box)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"4999, 0", "5000, 1", "12000, 1", "18000, 1", "18001, 0"})
  void aSquareOfTheSizeOfABoxToTickIsOne(int side, int boxes) {
    assertThat(boxes(square(100_000, 200_000, side))).hasSize(boxes);
  }

  @Test
  void theSquareIsFoundBesideATableOfWideCells() {
    List<Ruling> all = new ArrayList<>(square(400_000, 50_000, 9_000));
    for (int row = 0; row < 4; row++) {
      all.add(new Ruling(true, 300_000 + row * 11_000, 36_000, 300_000));
    }
    for (int column = 0; column < 3; column++) {
      all.add(new Ruling(false, 36_000 + column * 132_000, 300_000, 333_000));
    }
    assertThat(boxes(all)).containsExactly(new Box(400_000, 50_000, 9_000, 9_000));
    assertThat(TickBoxes.among(all, List.of()).without(all)).hasSize(all.size() - 4);
  }

  @Test
  void aTableOfWideCellsHoldsNone() {
    List<Ruling> all = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      all.add(new Ruling(true, 300_000 + row * 11_000, 36_000, 300_000));
    }
    all.add(new Ruling(false, 168_000, 300_000, 333_000));
    assertThat(boxes(all)).isEmpty();
    assertThat(TickBoxes.among(all, List.of()).without(all)).isEqualTo(all);
  }
}
