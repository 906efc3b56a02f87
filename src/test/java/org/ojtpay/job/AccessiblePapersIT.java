package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.PdfUa;

/** Every paper of the sample night and of its payment file, as they lie in the outbox. */
class AccessiblePapersIT {

  @TempDir static Path folder;

  @Test
  void everyPaperOfTheSampleNightIsAccessible() throws Exception {
    SampleNight night = new SampleNight(folder);
    night.run(JobRunner.NIGHTLY);
    night.run(JobRunner.PAYMENT_FILE);

    List<Path> papers = papers(folder.resolve("outbox"));

    assertThat(papers)
        .anyMatch(each -> each.toString().contains("/notices/0"))
        .anyMatch(each -> each.toString().contains("/notices/vendor-requests/"))
        .anyMatch(each -> each.toString().contains("/notices/remittances/"))
        .anyMatch(each -> each.toString().contains("/worksheets/"));
    for (Path paper : papers) {
      assertThat(PdfUa.faults(Files.readAllBytes(paper))).as(paper.toString()).isEmpty();
    }
  }

  private static List<Path> papers(Path outbox) throws IOException {
    try (Stream<Path> files = Files.walk(outbox)) {
      return files.filter(each -> each.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
