package org.ojtpay.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ojtpay.extract.Extractor;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.PayrollPeople;

/**
 * Reading beside the bare libraries: the same files in one process, in turn, round after round.
 * What counts is processor time, which other programs disturb less; the median of the rounds, and
 * the median of the ratios within a round. Prints the table of docs/performance.md.
 */
public final class Benchmarks {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Extractor extractor = new Extractor();
  private final int rounds;

  private Benchmarks(int rounds) {
    this.rounds = rounds;
  }

  private interface Work {
    double run() throws IOException;
  }

  private record Contestant(String name, Work work) {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bench", "files"));
    Benchmarks all = new Benchmarks(args.length > 0 ? Integer.parseInt(args[0]) : 7);
    System.out.println("| What | Reader | Processor time, median | a second | ojtpay against it |");
    System.out.println("|---|---|---|---|---|");
    String only = args.length > 1 ? args[1] : "workbook pages packet";
    if (only.contains("workbook")) {
      all.workbook(BenchFiles.workbook(folder.resolve("payroll.xlsx"), 100_000));
    }
    if (only.contains("pages")) {
      all.pages(BenchFiles.pages(folder.resolve("plain.pdf"), 30, false), false);
      all.pages(BenchFiles.pages(folder.resolve("ruled.pdf"), 30, true), true);
    }
    if (only.contains("packet")) {
      all.packet(BenchFiles.packet());
    }
  }

  private void workbook(Path file) throws IOException {
    compare(
        "workbook of 100,000 rows",
        "rows",
        100_000,
        List.of(
            new Contestant("ojtpay", () -> read(file, 26)),
            new Contestant("excel-streaming-reader, all cells", () -> Bare.streamingReader(file)),
            new Contestant("fastexcel-reader, all cells", () -> Bare.fastexcel(file))));
  }

  private void pages(Path file, boolean ruled) throws IOException {
    compare(
        "register of 30 pages, " + (ruled ? "ruled" : "without lines"),
        "pages",
        30,
        List.of(
            new Contestant("ojtpay", () -> read(file, 30 * BenchFiles.ROWS_A_PAGE)),
            new Contestant("PDFBox, text by position", () -> Bare.text(file)),
            ruled
                ? new Contestant("Tabula, lattice", () -> Bare.lattice(file))
                : new Contestant("Tabula, stream, columns given", () -> Bare.stream(file))));
  }

  private void packet(List<Path> files) throws IOException {
    compare(
        "packet: agreement, invoice, payroll; 6 pages",
        "packets",
        1,
        List.of(
            new Contestant("ojtpay", () -> readAll(files)),
            new Contestant("PDFBox fields and text, Tabula lattice", () -> bare(files))));
  }

  private static double bare(List<Path> files) throws IOException {
    double letters = 0;
    for (Path file : files) {
      letters += Bare.document(file);
    }
    return letters;
  }

  private double readAll(List<Path> files) {
    double documents = 0;
    for (Path file : files) {
      documents += extractor.read(file, file.getFileName().toString(), "sha").documents().size();
    }
    return documents;
  }

  /** Fails where fewer lines come out than stand there: fast and wrong does not count. */
  private double read(Path file, int lines) {
    boolean workbook = file.toString().endsWith(".xlsx");
    List<String> people = workbook ? List.of(BenchFiles.PARTICIPANT) : List.of();
    FileReading reading =
        extractor.read(file, file.getFileName().toString(), "sha", PayrollPeople.of(people), false);
    long read = reading.documents().stream().mapToLong(document -> document.rows().size()).sum();
    if (read < lines || !reading.problems().isEmpty()) {
      throw new IllegalStateException(file + ": " + read + " lines, " + reading.problems());
    }
    return read;
  }

  private void compare(String what, String unit, int units, List<Contestant> contestants)
      throws IOException {
    List<List<Double>> seconds = new ArrayList<>();
    contestants.forEach(each -> seconds.add(new ArrayList<>()));
    // What takes little time is repeated within a round, and warmed up for longer: a PDF is read
    // 150
    // times by each before a round counts, since the compiler is not done with either before.
    int times = units > 1_000 ? 1 : units == 1 ? 20 : 5;
    int warm = units > 1_000 ? 3 : 30;
    for (int round = -warm; round < rounds; round++) {
      for (int i = 0; i < contestants.size(); i++) {
        double taken = measure(contestants.get(i).work(), times);
        if (round >= 0) {
          seconds.get(i).add(taken);
        }
      }
    }
    for (int i = 0; i < contestants.size(); i++) {
      double median = median(seconds.get(i));
      System.out.printf(
          Locale.US,
          "| %s | %s | %.3f s | %,.0f %s | %s |%n",
          what,
          contestants.get(i).name(),
          median,
          units / median,
          unit,
          i == 0 ? "" : String.format(Locale.US, "%.2f", ratio(seconds.get(i), seconds.get(0))));
    }
  }

  private static double measure(Work work, int times) throws IOException {
    long before = SYSTEM.getProcessCpuTime();
    for (int i = 0; i < times; i++) {
      if (work.run() <= 0) {
        throw new IllegalStateException("nothing was read");
      }
    }
    return (SYSTEM.getProcessCpuTime() - before) / 1e9 / times;
  }

  /** How much of the other's speed ojtpay has, by the median of the rounds. */
  private static double ratio(List<Double> other, List<Double> ours) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(other.get(i) / ours.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
