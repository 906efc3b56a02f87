package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.onfile.FiledImport;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.Imported;
import org.ojtpay.onfile.ImportedRow;
import org.ojtpay.onfile.Reference;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Money;
import org.ojtpay.units.Sha256;

/**
 * Takes over what a board has from elsewhere: one person proposes a file, another approves it, and
 * only then it counts. The database refuses one person for both.
 */
public final class Imports {

  private static final Reference NO_REFERENCE =
      new Reference(Map.of(), null, Map.of(), WorkingDays.of(Map.of()), null);

  private final Shelves shelves;
  private final Clock clock;
  private final PolicyPack pack;
  private final LocalDate today;

  Imports(Shelves shelves, Clock clock, PolicyPack pack, LocalDate today) {
    this.shelves = shelves;
    this.clock = clock;
    this.pack = pack;
    this.today = today;
  }

  /**
   * What somebody says of a file that is handed in.
   *
   * @param name of the file, without folders
   * @param rows how many the place has where it comes from; {@code total} what they come to there
   */
  public record HandedIn(ImportKind kind, String name, int rows, Money total) {}

  /**
   * What became of it.
   *
   * @param differences from the totals given with it: then nothing of it was taken
   * @param filed absent where nothing was taken
   * @param isNew whether it was not known before
   */
  public record Answer(
      Imported judged, List<String> differences, Optional<FiledImport> filed, boolean isNew) {}

  /** Judges a file and, where its totals are equal, proposes its accepted rows. */
  public Answer propose(HandedIn file, byte[] bytes, String person) {
    String sha256 = Sha256.of(bytes);
    Optional<FiledImport> known = shelves.imports().find(file.kind(), sha256);
    if (known.isPresent()) {
      Imported before = new Imported(file.kind(), shelves.imports().rows(known.get().id()));
      return new Answer(before, List.of(), known, false);
    }
    Imported judged = judge(file.kind(), bytes, file.name());
    List<String> differences = judged.differences(file.rows(), file.total());
    if (!differences.isEmpty() || judged.accepted().isEmpty()) {
      return new Answer(judged, differences, Optional.empty(), true);
    }
    shelves.inOneTransaction(
        () -> {
          shelves.receipts().putContent(sha256, bytes);
          shelves.imports().put(judged, file.name(), sha256, person, clock.instant());
          audit(person, "PROPOSED import of " + file.name() + " " + sha256);
        });
    return new Answer(judged, List.of(), shelves.imports().find(file.kind(), sha256), true);
  }

  private Imported judge(ImportKind kind, byte[] bytes, String name) {
    return Imported.of(
        kind,
        bytes,
        new Imported.Against(
            shelves.onFile().read(NO_REFERENCE),
            shelves.imports().waiting(),
            pack,
            today,
            "import of " + name));
  }

  /** Every file that was proposed, the oldest first. */
  public List<FiledImport> all() {
    return shelves.imports().all();
  }

  public FiledImport find(long id) {
    return shelves
        .imports()
        .find(id)
        .orElseThrow(
            () ->
                new NotFound(
                    "There is no import "
                        + id
                        + ". \"ojtpay import list\" shows those there are."));
  }

  public List<ImportedRow> rows(long id) {
    return shelves.imports().rows(find(id).id());
  }

  /** Approves what was proposed, if the same rows are still acceptable. */
  public FiledImport approve(long id, String person) {
    FiledImport filed = find(id);
    if (filed.isApproved()) {
      throw new NotAllowed("Import " + id + " was approved by " + filed.approvedBy() + " already.");
    }
    if (filed.proposedBy().equals(person)) {
      throw new NotAllowed("You proposed import " + id + " yourself. Somebody else approves it.");
    }
    shelves.inOneTransaction(
        () -> {
          Imported now =
              judge(filed.kind(), shelves.receipts().content(filed.sha256()), filed.file());
          if (!now.accepted().equals(accepted(id))) {
            throw new NotAllowed(
                "What is on file has changed since import "
                    + id
                    + " was proposed, and its rows would be judged otherwise now. Correct the file and propose it anew.");
          }
          shelves.imports().approve(filed, now.accepted(), person, clock.instant());
          shelves.journals().putImported(id, new Bookings(new FiscalYears(pack)).of(now));
          audit(person, "APPROVED import " + id + " of " + filed.file() + " " + filed.sha256());
        });
    return find(id);
  }

  private List<ImportedRow> accepted(long id) {
    return shelves.imports().rows(id).stream().filter(ImportedRow::isAccepted).toList();
  }

  private void audit(String person, String event) {
    shelves.papers().audit(person, event, clock.instant());
  }
}
