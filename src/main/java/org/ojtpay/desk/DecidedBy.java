package org.ojtpay.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.PaperName;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.Grounds;
import org.ojtpay.store.HistoryShelf.Decided;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Verdict;

/** By what decisions were made: runs with their reference files, look-ups and policy packs. */
record DecidedBy(Shelves shelves) {

  private record RunUsed(
      String run,
      String job,
      LocalDate asOf,
      String pack,
      String packSha256,
      Instant startedAt,
      @Nullable String manifestSha256,
      Map<String, String> referenceFiles) {}

  private record Looked(String submission, String run, DebarmentCheck check) {}

  private record PackUsed(String name, String hash) {}

  void put(List<Decided> decisions, EvidenceZip zip) {
    runs(decisions, zip);
    checks(decisions, zip);
    packs(decisions, zip);
  }

  private void runs(List<Decided> decisions, EvidenceZip zip) {
    List<RunUsed> runs =
        decisions.stream()
            .map(Decided::runId)
            .distinct()
            .map(shelves.runs()::get)
            .sorted(Comparator.comparing(Run::startedAt).thenComparing(Run::id))
            .map(
                run ->
                    new RunUsed(
                        run.id(),
                        run.job(),
                        run.asOf(),
                        run.policy(),
                        run.policyHash(),
                        run.startedAt(),
                        run.manifestSha256(),
                        shelves.papers().referenceDigests(run.id())))
            .toList();
    zip.put("runs.json", RecordJson.bytes(runs));
  }

  private static void checks(List<Decided> decisions, EvidenceZip zip) {
    List<Looked> checks = new ArrayList<>();
    for (Decided each : decisions) {
      Verdict verdict = each.filed().verdict();
      DebarmentCheck check = verdict.debarment();
      if (check != null) {
        checks.add(new Looked(verdict.submission(), each.runId(), check));
      }
    }
    if (checks.isEmpty()) {
      zip.lacks("the employer's look-up in the exclusions extract", "none was made or kept");
    } else {
      zip.put("debarment.json", RecordJson.bytes(checks));
    }
  }

  private void packs(List<Decided> decisions, EvidenceZip zip) {
    Set<PackUsed> used = new LinkedHashSet<>();
    for (Decided each : decisions) {
      Verdict verdict = each.filed().verdict();
      Run run = shelves.runs().get(each.runId());
      used.add(new PackUsed(run.policy(), run.policyHash()));
      Stream<PackUsed> grounds =
          verdict.findings().stream()
              .map(finding -> finding.grounds())
              .map((Grounds of) -> new PackUsed(of.pack(), of.hash()));
      Stream<PackUsed> worksheet =
          verdict.computed().stream()
              .map(of -> new PackUsed(of.grounds().pack(), of.grounds().hash()));
      Stream.concat(grounds, worksheet).filter(of -> !of.name().isEmpty()).forEach(used::add);
    }
    for (PackUsed pack : used) {
      String folder = "policy/" + PaperName.slug(pack.name()) + "-" + pack.hash().substring(0, 8);
      Map<String, byte[]> files = shelves.packs().files(pack.hash());
      files.forEach((path, bytes) -> zip.put(folder + "/" + path, bytes));
      if (files.isEmpty()) {
        zip.lacks(
            "the files of policy pack " + pack.name() + ", sha256 " + pack.hash(),
            "no run kept them");
      }
    }
  }
}
