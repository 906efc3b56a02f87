package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Account;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

class RegisterSieveTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus/payroll");
  private static final String[] NAMES = {
    "Ruiz, Ana", "Bell, Theo", "Orr, Mia", "Castle, June", "Dupree, Hal", "Ruis, Ana"
  };

  @TempDir Path folder;

  private static String kept(FileReading reading, String person) {
    // How many lines were checked depends on how many were read.
    FileReading unchecked =
        new FileReading(
            reading.file(),
            reading.sha256(),
            reading.documents().stream().map(each -> each.with(Account.NONE)).toList(),
            reading.problems());
    return PacketJson.write(PayrollPeople.onlyFor(new Packet(List.of(unchecked)), List.of(person)));
  }

  private static void readsTheSame(Path file) {
    FileReading all = Sheets.read(file);
    Set<String> people = new TreeSet<>(List.of("Nobody Here"));
    all.documents().stream()
        .flatMap(document -> document.rows().stream())
        .flatMap(row -> row.text(FieldName.PARTICIPANT).stream())
        .forEach(people::add);
    for (String person : people) {
      assertThat(kept(Sheets.read(file, PayrollPeople.of(List.of(person))), person))
          .as("%s for %s", file, person)
          .isEqualTo(kept(all, person));
    }
  }

  private Path book(List<Object[]> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheets.fill(book, book.createSheet("Register"), rows.toArray(Object[][]::new));
      return Sheets.save(book, folder.resolve("payroll.xlsx"));
    }
  }

  @Test
  void readsEveryWorkbookAsThoughItHadReadItWhole() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      files
          .filter(file -> file.toString().endsWith(".xlsx") || file.toString().endsWith(".xls"))
          .sorted()
          .forEach(RegisterSieveTest::readsTheSame);
    }
  }

  @Test
  void readsRegistersOfAnySequenceOfRowsAsThoughItHadReadThemWhole() throws IOException {
    for (long seed = 1; seed <= 60; seed++) {
      readsTheSame(book(new RandomRegister(new Random(seed)).rows()));
    }
  }

  /** Rows as they may follow each other, sensible or not, with totals that are right or wrong. */
  private static final class RandomRegister {
    private final Random random;
    private final List<Object[]> rows = new ArrayList<>();
    private final boolean dated;
    private double own;
    private double all;

    RandomRegister(Random random) {
      this.random = random;
      this.dated = random.nextBoolean();
    }

    List<Object[]> rows() {
      rows.add(row("Harbor Freight Lines LLC"));
      header();
      for (int i = 0; i < 40; i++) {
        any(random.nextInt(24));
      }
      rows.add(row("Grand Total", null, null, null, random.nextInt(4) == 0 ? 1 : all));
      return rows;
    }

    private void header() {
      rows.add(row("Employee", "Employee ID", dated ? "Period End" : "Note", "Code", "Hours"));
    }

    private void any(int kind) {
      switch (kind) {
        case 0 -> rows.add(row("Total", null, null, null, random.nextInt(4) == 0 ? 1 : own));
        case 1 -> rows.add(row("Department: Dock"));
        case 2 -> rows.add(row("Pay Period: 02/02/2026 - 02/15/2026"));
        case 3 -> rows.add(row((Object) null));
        case 4 -> rows.add(row(null, null, null, "OT", hours()));
        case 5 -> header();
        case 6 -> rows.add(row("Deductions"));
        case 7 -> rows.add(row("Item", "Current", "Year to date"));
        case 8 -> rows.add(row(NAMES[random.nextInt(NAMES.length)]));
        case 9 -> rows.add(row(null, 100 + random.nextInt(6), null, "REG", hours()));
        case 10 -> rows.add(row("Dept Total", null, null, null, all));
        default -> employee();
      }
    }

    private void employee() {
      int who = random.nextInt(NAMES.length);
      own = 0;
      for (int i = 0; i <= random.nextInt(3); i++) {
        Object said = dated ? "02/" + (14 + random.nextInt(2) * 7) + "/2026" : "n";
        rows.add(row(NAMES[who], 100 + who, said, i == 0 ? "REG" : "OT", hours()));
      }
    }

    private double hours() {
      double hours = 1 + random.nextInt(160) / 2.0;
      own += hours;
      all += hours;
      return hours;
    }
  }

  @Test
  void keepsOfALongRegisterLittleMoreThanTheLinesOfThoseAskedFor() {
    RegisterSieve sieve = sieve("Ana Ruiz");
    sieve.add(cells("Employee", "Code", "Hours"));
    for (int i = 0; i < 50_000; i++) {
      sieve.add(cells(i == 31_000 ? "RUIZ, ANA" : "Bell, Theo" + (char) ('a' + i % 26), "REG", 8));
    }
    sieve.add(cells("Total", null, 400_000));
    Grid grid = sieve.grid("payroll.xlsx", 1);
    // The headings, the first line, the one asked for with the one before it, the last, the total.
    assertThat(grid.rows()).hasSize(6);
    assertThat(grid.leftOut().values()).extracting(LeftOut::rows).containsExactly(30_998, 18_998);
  }

  @Test
  void holdsAllTheSameThePrintedTotalAgainstAllLines() throws IOException {
    List<Object[]> rows = new ArrayList<>();
    rows.add(row("Employee", "Code", "Hours"));
    for (int i = 0; i < 300; i++) {
      rows.add(row(NAMES[i / 100], "REG", 8));
    }
    rows.add(row("Grand Total", null, 2_400));
    PayrollPeople ana = PayrollPeople.of(List.of("Ana Ruiz"));
    assertThat(Sheets.read(book(rows), ana).problems()).isEmpty();
    rows.set(rows.size() - 1, row("Grand Total", null, 2_392));
    assertThat(Sheets.read(book(rows), ana).problems())
        .extracting(Problem::detail)
        .singleElement()
        .asString()
        .contains("the printed total 2392");
  }

  @Test
  void keepsEveryRowWhereTheLinesDoNotSayWhoseTheyAre() {
    RegisterSieve sieve = sieve("Ana Ruiz");
    sieve.add(cells("Bell, Theo"));
    sieve.add(cells("Code", "Hours", "Amount"));
    for (int i = 0; i < 100; i++) {
      sieve.add(cells("REG", 8, 160));
    }
    assertThat(sieve.grid("payroll.xlsx", 1).rows()).hasSize(102);
  }

  private static RegisterSieve sieve(String name) {
    return new RegisterSieve(
        Vocabulary.load(), DocumentTitles.of(Catalogue.load()), PayrollPeople.of(List.of(name)));
  }

  private static SortedMap<Integer, Cell> cells(@Nullable Object... values) {
    SortedMap<Integer, Cell> cells = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        cells.put(i + 1, cell(value));
      }
    }
    return cells;
  }

  private static Cell cell(Object value) {
    SourceRef place = new SourceRef.InCell("payroll.xlsx", "Register", "A1");
    BigDecimal number = value instanceof Integer whole ? new BigDecimal(whole) : null;
    return new Cell(value.toString(), number, null, false, place, BigDecimal.ONE);
  }
}
