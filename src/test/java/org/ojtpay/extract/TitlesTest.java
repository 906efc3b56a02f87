package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Catalogue;

class TitlesTest {

  private final Catalogue catalogue = Catalogue.load();
  private final Titles titles = Titles.of(catalogue);

  private static List<PageWord> words(String text) {
    return Stream.of(text.split(" ", -1))
        .map(word -> PageWord.printed(word, new Box(0, 0, 10, 10), 10, false))
        .toList();
  }

  @Test
  void everyTitleMayStandAmongItsOwnWordsAndOthers() {
    catalogue.exhibits().stream()
        .flatMap(exhibit -> exhibit.headings())
        .forEach(
            title -> {
              assertThat(titles.mayStandAmong(words(title))).as(title).isTrue();
              assertThat(
                      titles.mayStandAmong(
                          words("Valley 12.50 " + title.toUpperCase(Locale.ROOT) + ":")))
                  .as(title)
                  .isTrue();
            });
  }

  @Test
  void aTitleMayBeCutIntoPieces() {
    assertThat(titles.mayStandAmong(words("Hours Clari- fication"))).isTrue();
    assertThat(titles.mayStandAmong(words("fication Clari- Hours"))).isTrue();
  }

  @Test
  void figuresAndHeadingsOfARegisterSayNoTitle() {
    assertThat(titles.mayStandAmong(words("Period End Code Hours Rate Amount REG OT 80.00")))
        .isFalse();
    assertThat(titles.mayStandAmong(words("Hours Clari-"))).isFalse();
    assertThat(titles.mayStandAmong(List.of())).isFalse();
  }
}
