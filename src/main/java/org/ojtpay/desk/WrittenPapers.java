package org.ojtpay.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.notice.PaperName;
import org.ojtpay.onfile.Run;
import org.ojtpay.store.HistoryShelf.Decided;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run wrote about a submission, out of its folder of the outbox: only where the folder still
 * holds the bytes that the run's manifest names, and the manifest is the one that is on file.
 */
record WrittenPapers(Shelves shelves) {

  private record Paper(String path, String sha256) {}

  void put(String folder, Decided decided, EvidenceZip zip) {
    Run run = shelves.runs().get(decided.runId());
    String ending = PaperName.ending(decided.filed().verdict());
    List<Paper> papers = manifest(run, zip);
    for (Paper paper : papers) {
      if (paper.path().contains("-" + ending + ".")) {
        put(folder, run, paper, zip);
      }
    }
  }

  private static List<Paper> manifest(Run run, EvidenceZip zip) {
    List<Paper> papers = new ArrayList<>();
    try {
      byte[] manifest = Files.readAllBytes(Path.of(run.outbox()).resolve("manifest.json"));
      if (Sha256.of(manifest).equals(run.manifestSha256())) {
        for (JsonNode file : JsonMapper.shared().readTree(manifest).path("files")) {
          papers.add(new Paper(file.path("path").asString(), file.path("sha256").asString()));
        }
        return papers;
      }
      zip.lacks(of(run), "its manifest is not the one that is on file");
    } catch (IOException gone) {
      zip.lacks(of(run), "its folder is no longer in the outbox");
    }
    return papers;
  }

  private static String of(Run run) {
    return "the papers of run " + run.id();
  }

  private static void put(String folder, Run run, Paper paper, EvidenceZip zip) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(run.outbox()).resolve(paper.path()));
      if (Sha256.of(bytes).equals(paper.sha256())) {
        zip.put(folder + run.id() + "/" + paper.path(), bytes);
      } else {
        zip.lacks(paper.path() + " of run " + run.id(), "it was changed since");
      }
    } catch (IOException gone) {
      zip.lacks(paper.path() + " of run " + run.id(), "it is no longer in the outbox");
    }
  }
}
