package org.ojtpay.extract;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line of a page or sheet by column number, never changed. A register has
 * thousands of lines, and dozens of readers walk over each: a tree would be walked from its root
 * every time.
 */
@SuppressWarnings("JdkObsolete") // The readers take rows of any file as sorted maps.
final class PageRow extends AbstractMap<Integer, Cell> implements SortedMap<Integer, Cell> {

  private final int[] places;
  private final Cell[] cells;

  private PageRow(int[] places, Cell[] cells) {
    this.places = places;
    this.cells = cells;
  }

  /**
   * @param places the numbers of the columns, each above the one before
   */
  static PageRow of(List<Integer> places, List<Cell> cells) {
    int[] numbers = new int[places.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = places.get(i);
    }
    return new PageRow(numbers, cells.toArray(Cell[]::new));
  }

  static PageRow of(SortedMap<Integer, Cell> row) {
    int[] places = new int[row.size()];
    int next = 0;
    for (int place : row.keySet()) {
      places[next++] = place;
    }
    return new PageRow(places, row.values().toArray(Cell[]::new));
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public @Nullable Cell get(@Nullable Object key) {
    int at = key instanceof Integer place ? Arrays.binarySearch(places, place) : -1;
    return at < 0 ? null : cells[at];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Collection<Cell> values() {
    return Arrays.asList(cells);
  }

  @Override
  public void forEach(BiConsumer<? super Integer, ? super Cell> action) {
    for (int i = 0; i < places.length; i++) {
      action.accept(places[i], cells[i]);
    }
  }

  @Override
  public Set<Map.Entry<Integer, Cell>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Integer, Cell>> iterator() {
        return new Entries(PageRow.this);
      }

      @Override
      public int size() {
        return places.length;
      }
    };
  }

  @Override
  public @Nullable Comparator<? super Integer> comparator() {
    return null;
  }

  @Override
  public SortedMap<Integer, Cell> subMap(Integer from, Integer to) {
    int first = firstFrom(from);
    return part(first, Math.max(first, firstFrom(to)));
  }

  @Override
  public SortedMap<Integer, Cell> headMap(Integer to) {
    return part(0, firstFrom(to));
  }

  @Override
  public SortedMap<Integer, Cell> tailMap(Integer from) {
    return part(firstFrom(from), places.length);
  }

  private PageRow part(int from, int to) {
    return new PageRow(Arrays.copyOfRange(places, from, to), Arrays.copyOfRange(cells, from, to));
  }

  /** How many columns have a lower number. */
  private int firstFrom(int place) {
    int at = Arrays.binarySearch(places, place);
    return at < 0 ? -at - 1 : at;
  }

  @Override
  public Integer firstKey() {
    return at(0);
  }

  @Override
  public Integer lastKey() {
    return at(places.length - 1);
  }

  private int at(int index) {
    if (places.length == 0) {
      throw new NoSuchElementException("a row without cells");
    }
    return places[index];
  }

  /** From left to right. */
  private static final class Entries implements Iterator<Map.Entry<Integer, Cell>> {

    private final PageRow row;
    private int next;

    Entries(PageRow row) {
      this.row = row;
    }

    @Override
    public boolean hasNext() {
      return next < row.places.length;
    }

    @Override
    public Map.Entry<Integer, Cell> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Map.entry(row.places[next], row.cells[next++]);
    }
  }
}
