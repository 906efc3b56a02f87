package org.ojtpay.packet;

import static org.ojtpay.packet.DocumentType.AGREEMENT;
import static org.ojtpay.packet.DocumentType.CLARIFICATION;
import static org.ojtpay.packet.DocumentType.INVOICE;
import static org.ojtpay.packet.DocumentType.PAYROLL;
import static org.ojtpay.packet.DocumentType.VERIFICATION;
import static org.ojtpay.packet.DocumentType.VOID_NOTICE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the agreements and invoices of a submission apart. Each becomes a part of its own; a plan
 * or checklist goes with the agreement before it, a payroll file with every invoice.
 */
public final class Parts {

  private static final Set<DocumentType> LEADING = EnumSet.of(AGREEMENT, INVOICE, VOID_NOTICE);
  private static final Set<DocumentType> OF_INVOICES =
      EnumSet.of(PAYROLL, CLARIFICATION, VERIFICATION);

  private final Packet packet;
  private final List<Document> leads = new ArrayList<>();

  private Parts(Packet packet) {
    this.packet = packet;
    packet.documents().filter(each -> LEADING.contains(each.type())).forEach(this::addLead);
  }

  public static List<Part> of(Packet packet) {
    return new Parts(packet).split();
  }

  /** What goes with the part of that number; all of it where there is none. */
  public static Packet part(Packet packet, int number) {
    return of(packet).stream()
        .filter(part -> part.number() == number)
        .findFirst()
        .map(Part::packet)
        .orElse(packet);
  }

  private void addLead(Document document) {
    boolean continued = leads.stream().anyMatch(lead -> isSame(lead, document));
    if (!continued) {
      leads.add(document);
    }
  }

  /** Two pages of one form, or the same form twice, make one part. */
  private static boolean isSame(Document lead, Document document) {
    return lead.type() == document.type()
        && agree(lead, document, FieldName.AGREEMENT_NUMBER)
        && agree(lead, document, FieldName.PARTICIPANT)
        && agree(lead, document, FieldName.INVOICE_NUMBER)
        && agree(lead, document, FieldName.PERIOD_FROM);
  }

  private static boolean agree(Document one, Document other, FieldName name) {
    Optional<String> first = one.fields().text(name).map(Parts::plain);
    Optional<String> second = other.fields().text(name).map(Parts::plain);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private List<Part> split() {
    if (leads.size() < 2) {
      return List.of(new Part(0, packet));
    }
    List<Part> parts = new ArrayList<>();
    for (Document lead : leads) {
      parts.add(new Part(parts.size() + 1, partOf(lead)));
    }
    return parts;
  }

  private Packet partOf(Document lead) {
    List<FileReading> files = new ArrayList<>();
    for (FileReading file : packet.files()) {
      List<Document> own =
          file.documents().stream().filter(each -> leadsOf(each, file).contains(lead)).toList();
      if (!own.isEmpty() || file.documents().isEmpty() || isUnclear(file)) {
        files.add(new FileReading(file.file(), file.sha256(), own, file.problems()));
      }
    }
    return new Packet(files);
  }

  /**
   * A page that could not be read may belong to any part, unless its file says which: no part lacks
   * for good what may stand there.
   */
  private static boolean isUnclear(FileReading file) {
    return file.problems().stream().anyMatch(each -> each.code().equals("DOC-UNREADABLE"))
        && file.documents().stream().noneMatch(each -> LEADING.contains(each.type()));
  }

  /** The parts that a document goes with: one, save for what several invoices share. */
  private List<Document> leadsOf(Document document, FileReading file) {
    if (LEADING.contains(document.type())) {
      return leads.stream().filter(lead -> isSame(lead, document)).limit(1).toList();
    }
    DocumentType wanted = OF_INVOICES.contains(document.type()) ? INVOICE : AGREEMENT;
    List<Document> possible = leads.stream().filter(lead -> lead.type() == wanted).toList();
    if (possible.isEmpty()) {
      return List.of(leads.get(0));
    }
    if (document.type() == PAYROLL) {
      return possible;
    }
    List<Document> fitting = possible.stream().filter(lead -> fits(lead, document)).toList();
    return fitting.size() == 1
        ? fitting
        : before(document, file, possible).map(List::of).orElse(possible);
  }

  private static boolean fits(Document lead, Document document) {
    boolean says =
        Stream.of(FieldName.AGREEMENT_NUMBER, FieldName.PARTICIPANT)
            .anyMatch(name -> document.fields().has(name));
    return says
        && agree(lead, document, FieldName.AGREEMENT_NUMBER)
        && agree(lead, document, FieldName.PARTICIPANT);
  }

  /** The last leading document that stands before this one in the same file. */
  private static Optional<Document> before(
      Document document, FileReading file, List<Document> possible) {
    int at = file.documents().indexOf(document);
    return file.documents().subList(0, Math.max(at, 0)).stream()
        .filter(possible::contains)
        .reduce((earlier, later) -> later)
        .filter(Objects::nonNull);
  }
}
