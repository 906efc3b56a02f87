package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.SourceRef;

class PageRowTest {

  private final Random random = new Random(11);

  private static Cell cell(String text) {
    return Cell.printed(text, new SourceRef.InFile("register.pdf"));
  }

  private SortedMap<Integer, Cell> tree() {
    SortedMap<Integer, Cell> tree = new TreeMap<>();
    int cells = random.nextInt(9);
    for (int i = 0; i < cells; i++) {
      tree.put(random.nextInt(3) * 1_000 + random.nextInt(6) - 1, cell("cell " + i));
    }
    return tree;
  }

  @Test
  void aRowAnswersAsATreeOfTheSameCellsDoes() {
    for (int i = 0; i < 200; i++) {
      SortedMap<Integer, Cell> tree = tree();
      SortedMap<Integer, Cell> row = PageRow.of(tree);
      isAs(tree, row);
      int from = random.nextInt(2_010) - 2;
      int to = from + random.nextInt(2_010);
      isAs(tree.headMap(to), row.headMap(to));
      isAs(tree.tailMap(from), row.tailMap(from));
      isAs(tree.subMap(from, to), row.subMap(from, to));
      for (int place = -2; place < 8; place++) {
        assertThat(row.get(place)).isSameAs(tree.get(place));
        assertThat(row.containsKey(place)).isEqualTo(tree.containsKey(place));
      }
    }
  }

  private static void isAs(SortedMap<Integer, Cell> tree, SortedMap<Integer, Cell> row) {
    assertThat(row).isEqualTo(tree).hasSameHashCodeAs(tree).hasSameSizeAs(tree);
    assertThat(tree).isEqualTo(row);
    assertThat(new TreeMap<>(row)).isEqualTo(tree);
    assertThat(row.keySet()).containsExactlyElementsOf(tree.keySet());
    assertThat(row.values()).containsExactlyElementsOf(tree.values());
    assertThat(row.entrySet()).containsExactlyElementsOf(tree.entrySet());
    List<String> said = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    row.forEach((place, cell) -> said.add(place + cell.text()));
    tree.forEach((place, cell) -> expected.add(place + cell.text()));
    assertThat(said).isEqualTo(expected);
    if (!tree.isEmpty()) {
      assertThat(row.firstKey()).isEqualTo(tree.firstKey());
      assertThat(row.lastKey()).isEqualTo(tree.lastKey());
    }
  }

  @Test
  void aRowWithoutCellsHasNoFirst() {
    SortedMap<Integer, Cell> none = PageRow.of(new TreeMap<>());
    assertThat(none).isEmpty();
    assertThatThrownBy(() -> none.firstKey()).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> none.lastKey()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aRowIsNeverChanged() {
    SortedMap<Integer, Cell> tree = new TreeMap<>();
    tree.put(3, cell("80.00"));
    SortedMap<Integer, Cell> row = PageRow.of(tree);
    tree.put(4, cell("20.00"));
    assertThat(row).hasSize(1);
    assertThatThrownBy(() -> row.put(4, cell("20.00")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> row.remove(3)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> row.clear()).isInstanceOf(UnsupportedOperationException.class);
  }
}
