package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.intake.Inbox;
import org.ojtpay.intake.Receipt;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Reference;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.Receipts;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Night;
import org.ojtpay.validate.Verdict;

/**
 * What would become of documents that were sent today, before anything is sent: the same reading
 * and the same rules as a night's, on what the documents themselves say. Nothing is kept, and no
 * database is asked, so what only the board's records can tell is not checked.
 */
public final class Check {

  /** They ask the board's records, which are not looked at here. */
  private static final Set<String> OF_THE_RECORDS =
      Set.of(
          "AGR-VENDOR-UNKNOWN",
          "AGR-VENDOR-MISMATCH",
          "AGR-DEBARMENT-UNCHECKED",
          "AGR-DEBARRED",
          "AGR-FUND-EXHAUSTED",
          "AGR-CHANGE-UNKNOWN",
          "AGR-REINSTATEMENT-UNRECORDED",
          "AGR-TO-APPROVE",
          "INV-AGREEMENT-UNKNOWN",
          "VOID-AGREEMENT-UNKNOWN",
          "VENDOR-ACCOUNT-SHARED");

  /** What would come back. */
  public enum Outcome {
    RETURNED,
    HELD,
    CLEAR
  }

  /**
   * What would become of one submission.
   *
   * @param findings what was found, the returns first
   * @param unchecked what only the board's records can tell
   */
  public record Foreseen(
      Verdict verdict, Outcome outcome, List<Finding> findings, List<Finding> unchecked) {

    private static Foreseen of(Verdict verdict) {
      List<Finding> found = new ArrayList<>();
      for (Severity severity : List.of(Severity.RETURN, Severity.HOLD, Severity.WARN)) {
        verdict.findings(severity).stream()
            .filter(each -> !isOfTheRecords(each))
            .forEach(found::add);
      }
      List<Finding> unchecked =
          verdict.findings().stream().filter(each -> OF_THE_RECORDS.contains(each.code())).toList();
      return new Foreseen(verdict, outcome(found), List.copyOf(found), unchecked);
    }

    /** An agreement that is only held here may have been approved long ago. */
    private static boolean isOfTheRecords(Finding finding) {
      return OF_THE_RECORDS.contains(finding.code())
          || (finding.code().equals("INV-AGREEMENT-NOT-APPROVED")
              && finding.severity() == Severity.HOLD);
    }

    private static Outcome outcome(List<Finding> found) {
      if (found.stream().anyMatch(each -> each.severity() == Severity.RETURN)) {
        return Outcome.RETURNED;
      }
      return found.stream().anyMatch(each -> each.severity() == Severity.HOLD)
          ? Outcome.HELD
          : Outcome.CLEAR;
    }
  }

  private final PolicyPack pack;
  private final Reference reference;
  private final ZoneId zone;

  public Check(PolicyPack pack, Reference reference, ZoneId zone) {
    this.pack = pack;
    this.reference = reference;
    this.zone = zone;
  }

  /**
   * Reads and decides. A folder, a mail and an archive are each a submission of its own; all other
   * files together are one. An agreement among them counts for the invoices among them.
   *
   * @param today the day on which it would be sent
   */
  public List<Foreseen> of(List<Path> given, LocalDate today) {
    try (ParserPool parsers = new ParserPool(ParserPool.Limits.standard())) {
      Path folder = parsers.folder();
      List<Arrival> arrivals = new ArrayList<>();
      for (Receipt receipt : receipts(given, today, folder)) {
        Reading reading =
            new Reading(sha256 -> Files.readAllBytes(folder.resolve(sha256)), parsers);
        long id = arrivals.size();
        arrivals.add(
            new Arrival(
                id,
                receipt.submission(),
                today,
                receipt.memberSetHash(),
                reading.read(new Receipts.Entry(id, receipt), 1),
                false));
      }
      return Night.decide(arrivals, OnFile.empty(reference), PackSet.of(pack), today).stream()
          .map(Foreseen::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the documents", e);
    }
  }

  private List<Receipt> receipts(List<Path> given, LocalDate today, Path folder) {
    Inbox inbox = new Inbox(folder, zone);
    List<Receipt> receipts = new ArrayList<>();
    List<Path> single = given.stream().filter(path -> !isWhole(path)).toList();
    if (!single.isEmpty()) {
      receipts.add(Inbox.together(single, today, (sha256, bytes) -> keep(folder, sha256, bytes)));
    }
    given.stream()
        .filter(Check::isWhole)
        .map(path -> inbox.take(path, (sha256, bytes) -> keep(folder, sha256, bytes)))
        .forEach(receipts::add);
    return receipts;
  }

  private static boolean isWhole(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return Files.isDirectory(path) || name.endsWith(".zip") || name.endsWith(".eml");
  }

  private static void keep(Path folder, String sha256, byte[] bytes) {
    try {
      Files.write(folder.resolve(sha256), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a copy while it is read", e);
    }
  }
}
