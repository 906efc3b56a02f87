package org.ojtpay.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ojtpay.units.DateRange;

/**
 * A packet that was sent again in part, with what it lacks from the earlier one. A form replaces
 * the same form as a whole; payroll and hours by day replace those of the same pay periods. What
 * was found at fault stays unless the same was sent again.
 */
public final class PacketMerge {

  private static final Set<DocumentType> BY_PERIOD =
      EnumSet.of(DocumentType.PAYROLL, DocumentType.CLARIFICATION, DocumentType.VERIFICATION);

  /** Marks files that were taken over already. */
  private static final String TAKEN_OVER = "RN-";

  /**
   * What both come to.
   *
   * @param doubt why it is not certain what replaces what, in a clause; empty where it is
   */
  public record Merged(Packet packet, String doubt) {}

  private final Packet own;
  private final String from;
  private final List<String> doubts = new ArrayList<>();

  private PacketMerge(Packet own, String from) {
    this.own = own;
    this.from = from;
  }

  /**
   * Completes a packet.
   *
   * @param from how the earlier one's files are told from those of the same name
   */
  public static Merged of(Packet own, Packet earlier, String from) {
    PacketMerge merge = new PacketMerge(own, from);
    List<FileReading> files = new ArrayList<>(own.files());
    earlier.files().forEach(file -> merge.left(file).ifPresent(files::add));
    merge.doubtFewer(earlier, new Packet(files));
    return new Merged(new Packet(files), String.join("; ", merge.doubts));
  }

  /** A run of adjustments stands on a register of its own, and has the period of the other. */
  private void doubtFewer(Packet earlier, Packet whole) {
    int sent = own.documents(DocumentType.PAYROLL).size();
    int stay = whole.documents(DocumentType.PAYROLL).size() - sent;
    int replaced = earlier.documents(DocumentType.PAYROLL).size() - stay;
    if (replaced > sent) {
      doubts.add("it would replace " + replaced + " payroll documents and brings only " + sent);
    }
  }

  /** What of an earlier file was not sent again. */
  private Optional<FileReading> left(FileReading file) {
    List<Document> kept = file.documents().stream().filter(each -> !isReplaced(each)).toList();
    List<Document> replaced =
        file.documents().stream().filter(each -> !kept.contains(each)).toList();
    List<Problem> problems =
        file.problems().stream()
            .filter(each -> !isOnPageOf(replaced, each) || isOnPageOf(kept, each))
            .filter(each -> each.isOfReading() || !kept.isEmpty())
            .toList();
    return kept.isEmpty() && problems.isEmpty()
        ? Optional.empty()
        : Optional.of(renamed(new FileReading(file.file(), file.sha256(), kept, problems)));
  }

  private static boolean isOnPageOf(List<Document> documents, Problem problem) {
    return problem.source() instanceof SourceRef.OnPage place
        && documents.stream().anyMatch(each -> each.pages().contains(place.page()));
  }

  private boolean isReplaced(Document document) {
    List<Document> sent = own.documents(document.type());
    if (sent.isEmpty() || document.type() == DocumentType.OTHER) {
      return false;
    }
    return !BY_PERIOD.contains(document.type()) || isReplacedByPeriod(document, sent);
  }

  private boolean isReplacedByPeriod(Document document, List<Document> sent) {
    List<DateRange> earlier = periods(document);
    boolean dated = sent.stream().noneMatch(each -> periods(each).isEmpty());
    List<DateRange> now = sent.stream().flatMap(each -> periods(each).stream()).toList();
    if (!earlier.isEmpty() && dated && earlier.stream().noneMatch(each -> touches(each, now))) {
      return false;
    }
    boolean whole = !earlier.isEmpty() && earlier.stream().allMatch(each -> isWithin(each, now));
    if (!whole || !dated) {
      doubts.add(
          "it is not clear which days of "
              + document.file()
              + " ("
              + document.type().name().toLowerCase(java.util.Locale.ROOT)
              + ") it replaces");
    }
    return whole && dated;
  }

  private static boolean touches(DateRange period, List<DateRange> others) {
    return others.stream().anyMatch(period::touches);
  }

  private static boolean isWithin(DateRange period, List<DateRange> others) {
    return others.stream()
        .anyMatch(each -> each.contains(period.from()) && each.contains(period.to()));
  }

  /** The pay periods of a register's lines, or the days of a form; empty where one is not known. */
  private static List<DateRange> periods(Document document) {
    List<Optional<DateRange>> found =
        document.type() == DocumentType.PAYROLL && !document.rows().isEmpty()
            ? document.rows().stream().map(row -> period(row.orElse(document.fields()))).toList()
            : List.of(period(document.fields()).or(() -> days(document)));
    return found.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : found.stream().flatMap(Optional::stream).distinct().toList();
  }

  private static Optional<DateRange> period(Fields fields) {
    Optional<LocalDate> day = fields.date(FieldName.DATE_WORKED);
    Optional<LocalDate> from = fields.date(FieldName.PERIOD_FROM).or(() -> day);
    Optional<LocalDate> to = fields.date(FieldName.PERIOD_TO).or(() -> day);
    return from.flatMap(first -> to.flatMap(last -> DateRange.between(first, last)));
  }

  private static Optional<DateRange> days(Document document) {
    List<LocalDate> days =
        document.rows().stream()
            .flatMap(row -> row.date(FieldName.DATE_WORKED).stream())
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : DateRange.between(days.get(0), days.get(days.size() - 1));
  }

  // Files of one name may lie in both: each place says from which it is.

  private FileReading renamed(FileReading file) {
    return new FileReading(
        name(file.file()),
        file.sha256(),
        file.documents().stream().map(this::renamed).toList(),
        file.problems().stream()
            .map(each -> new Problem(each.code(), each.detail(), place(each.source())))
            .toList());
  }

  private Document renamed(Document document) {
    Map<FieldName, SourceRef> blanks = new TreeMap<>();
    document.blanks().forEach((name, place) -> blanks.put(name, place(place)));
    UnaryOperator<Fields> moved = this::renamed;
    return new Document(
        document.type(),
        name(document.file()),
        document.sha256(),
        document.method(),
        document.pages(),
        moved.apply(document.fields()),
        document.rows().stream().map(moved).toList(),
        blanks,
        document.account());
  }

  private Fields renamed(Fields fields) {
    Map<FieldName, Value> moved = new LinkedHashMap<>();
    fields
        .values()
        .forEach(
            (name, value) ->
                moved.put(
                    name,
                    new Value(
                        value.text(), place(value.source()), value.confidence(), value.seen())));
    return new Fields(moved);
  }

  private String name(String file) {
    return file.startsWith(TAKEN_OVER) ? file : from + "/" + file;
  }

  private SourceRef place(SourceRef place) {
    String file = name(place.file());
    if (place instanceof SourceRef.OnPage on) {
      return new SourceRef.OnPage(file, on.page(), on.box());
    }
    if (place instanceof SourceRef.InCell in) {
      return new SourceRef.InCell(file, in.sheet(), in.cell());
    }
    return place instanceof SourceRef.InLine in
        ? new SourceRef.InLine(file, in.row(), in.column())
        : new SourceRef.InFile(file);
  }

  /** Every participant that the forms name, registers aside. */
  public static Stream<String> participants(Packet packet) {
    return packet
        .documents()
        .filter(each -> each.type() != DocumentType.PAYROLL && each.type() != DocumentType.OTHER)
        .flatMap(each -> each.fields().text(FieldName.PARTICIPANT).stream());
  }
}
