package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

class ReadingOrderTest {

  @TempDir Path folder;

  /** A workbook to which so many bytes of noise were added. */
  private Path workbook(String name, int noise) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] bytes = new byte[noise];
      new Random(7).nextBytes(bytes);
      for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "noise")) {
        out.putNextEntry(new ZipEntry(part));
        out.write(part.equals("noise") ? bytes : "<x/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static FileReading naming(String file, String participant) {
    Value value = Value.certain(participant, new SourceRef.InFile(file));
    Document form =
        new Document(
            DocumentType.INVOICE,
            file,
            "sha",
            ReadingMethod.WORKBOOK,
            List.of(1),
            new Fields(Map.of(FieldName.PARTICIPANT, value)),
            List.of());
    return new FileReading(file, "sha", List.of(form), List.of());
  }

  @Test
  void readsLongWorkbooksLastForThoseWhomTheOtherFilesName() throws Exception {
    Path register = workbook("a.xlsx", 600_000);
    Path invoice = workbook("b.xlsx", 1_000);
    List<String> asked = new ArrayList<>();
    List<FileReading> readings =
        ReadingOrder.read(
            List.of(register, invoice),
            Set.of(),
            (index, people) -> {
              asked.add(index + " for " + people);
              return index == 0
                  ? new FileReading("a.xlsx", "sha", List.of(), List.of())
                  : naming("b.xlsx", "Ana Ruiz");
            });
    assertThat(asked).containsExactly("1 for []", "0 for [Ana Ruiz]");
    assertThat(readings).extracting(FileReading::file).containsExactly("a.xlsx", "b.xlsx");
  }

  @Test
  void readsLongWorkbooksAgainWhereOneOfThemNamesSomebodyElse() throws Exception {
    List<String> asked = new ArrayList<>();
    ReadingOrder.read(
        List.of(workbook("a.xlsx", 600_000), workbook("b.xlsx", 600_000)),
        Set.of("Theo Bell"),
        (index, people) -> {
          asked.add(index + " for " + people);
          return index == 0
              ? new FileReading("a.xlsx", "sha", List.of(), List.of())
              : naming("b.xlsx", "Ana Ruiz");
        });
    assertThat(asked)
        .containsExactly(
            "0 for [Theo Bell]",
            "1 for [Theo Bell]",
            "0 for [Ana Ruiz, Theo Bell]",
            "1 for [Ana Ruiz, Theo Bell]");
  }

  @Test
  void knowsALongWorkbookByWhatItIs() throws IOException {
    assertThat(ReadingOrder.isLong(workbook("register.pdf", 524_288))).isTrue();
    assertThat(ReadingOrder.isLong(workbook("small.xlsx", 1_000))).isFalse();
    Path text = Files.write(folder.resolve("long.csv"), new byte[600_000]);
    assertThat(ReadingOrder.isLong(text)).isFalse();
    assertThat(ReadingOrder.isLong(folder.resolve("nothing"))).isFalse();
  }

  @Test
  void givesLongWorkbooksMoreTimeButNeverOverFiveMinutes() throws IOException {
    ParserPool.Limits limits = ParserPool.Limits.standard();
    assertThat(limits.time(List.of(member(workbook("a.xlsx", 1_000))))).hasSeconds(120);
    assertThat(limits.time(List.of(member(workbook("b.xlsx", 2 << 20))))).hasSeconds(128);
    List<ParserPool.Member> many = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      many.add(member(folder.resolve("b.xlsx")));
    }
    assertThat(limits.time(many)).hasSeconds(200);
    many.addAll(List.copyOf(many));
    many.addAll(List.copyOf(many));
    assertThat(limits.time(many)).hasSeconds(300);
  }

  private static ParserPool.Member member(Path file) {
    return new ParserPool.Member(file, String.valueOf(file.getFileName()), "sha");
  }
}
