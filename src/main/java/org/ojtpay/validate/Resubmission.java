package org.ojtpay.validate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PacketMerge;
import org.ojtpay.packet.PersonName;
import org.ojtpay.units.DateRange;

/** Which earlier submission an arrival mends: the one that it names, else the same numbers. */
public final class Resubmission {

  /** The number of a return notice, as people write it into subjects and names of files. */
  private static final Pattern NOTICE =
      Pattern.compile("(?i)(?<![A-Z0-9])RN[-_ ]?([0-9A-F]{8})(?:-(\\d{1,3})(?!\\d))?(?![A-Z0-9])");

  private static final Set<DocumentType> LEADING =
      EnumSet.of(DocumentType.AGREEMENT, DocumentType.INVOICE, DocumentType.VOID_NOTICE);

  private static final int HASH = 8;

  /**
   * A notice that an arrival names.
   *
   * @param hash the first digits of the hash of what was sent, in lower case
   * @param part zero where the notice was about a whole
   */
  public record Notice(String hash, int part) {

    public boolean isOf(Verdict verdict) {
      return verdict.contentKey().startsWith(hash)
          && (verdict.part() == part || verdict.part() == 0 || part == 0);
    }
  }

  private Resubmission() {}

  /** The notices that the names of an entry, of its files, or the subject of its mail name. */
  public static List<Notice> named(Collection<String> names) {
    return names.stream()
        .flatMap(name -> NOTICE.matcher(name).results())
        .map(
            found ->
                new Notice(
                    found.group(1).toLowerCase(Locale.ROOT),
                    found.group(2) == null ? 0 : Integer.parseInt(found.group(2))))
        .distinct()
        .toList();
  }

  /** The number of the notice that a verdict brings, whether it was sent or not. */
  public static String noticeOf(Verdict verdict) {
    String key = verdict.contentKey();
    String hash = key.substring(0, Math.min(HASH, key.length())).toUpperCase(Locale.ROOT);
    return "RN-" + hash + (verdict.part() == 0 ? "" : "-" + verdict.part());
  }

  /** The key of the agreement that a packet asks for, where it is a new one. */
  public static Optional<AgreementKey> agreement(Packet packet) {
    if (Kinds.of(packet) != Kind.AGREEMENT) {
      return Optional.empty();
    }
    Fields form = Forms.of(packet, DocumentType.AGREEMENT).fields();
    return form.text(FieldName.AGREEMENT_NUMBER)
        .flatMap(
            number ->
                form.text(FieldName.PARTICIPANT)
                    .flatMap(
                        who ->
                            form.date(FieldName.START)
                                .map(start -> AgreementKey.of(number, who, start))));
  }

  /** Whether an invoice bears the numbers of an earlier one; a correction stands beside it. */
  public static boolean isSameInvoice(Packet packet, Verdict earlier) {
    Fields form = Forms.of(packet, DocumentType.INVOICE).fields();
    boolean correction =
        form.text(FieldName.INVOICE_TYPE).filter("CORRECTION"::equals).isPresent()
            || (earlier.invoice() != null && earlier.invoice().type().equals("CORRECTION"));
    return !correction
        && earlier.kind().isInvoice()
        && form.text(FieldName.INVOICE_NUMBER)
            .filter(
                number ->
                    earlier.invoiceNumber() != null
                        && Keys.invoice(number).equals(Keys.invoice(earlier.invoiceNumber())))
            .isPresent()
        && (earlier.invoice() == null
            || InvoiceCase.period(form).filter(period -> touches(period, earlier)).isPresent());
  }

  private static boolean touches(DateRange period, Verdict earlier) {
    return earlier.invoice() != null && period.touches(earlier.invoice().period());
  }

  /** Why the arrival may not belong to what it names, in a clause; empty where it does. */
  public static String doubt(Packet own, Packet earlier) {
    if (leads(own).anyMatch(each -> !earlier.has(each)) && leads(earlier).findAny().isPresent()) {
      return "it is another kind of submission than what it names";
    }
    if (isAgreement(own) && isAgreement(earlier) && Kinds.of(own) != Kinds.of(earlier)) {
      return "it is another kind of agreement packet than what it names";
    }
    if (isOtherInvoice(invoice(own), invoice(earlier))) {
      return "it is another invoice than what it names";
    }
    List<PersonName> known = PacketMerge.participants(earlier).map(PersonName::of).toList();
    boolean other =
        PacketMerge.participants(own)
            .map(PersonName::of)
            .anyMatch(each -> !known.isEmpty() && known.stream().noneMatch(each::isSame));
    if (other) {
      return "it is about another participant than what it names";
    }
    List<String> employers = employers(earlier).toList();
    return employers(own).anyMatch(each -> !employers.isEmpty() && !employers.contains(each))
        ? "it is about another employer than what it names"
        : "";
  }

  private static boolean isAgreement(Packet packet) {
    return packet.has(DocumentType.AGREEMENT);
  }

  private static Fields invoice(Packet packet) {
    return Forms.of(packet, DocumentType.INVOICE).fields();
  }

  /** Days of its own, or a number of its own for days that are not the same. */
  private static boolean isOtherInvoice(Fields own, Fields earlier) {
    Optional<DateRange> days = InvoiceCase.period(own);
    Optional<DateRange> before = InvoiceCase.period(earlier);
    boolean apart =
        days.isPresent() && before.isPresent() && !days.get().touches(before.orElseThrow());
    Optional<String> number = own.text(FieldName.INVOICE_NUMBER).map(InvoiceOverlap::plain);
    Optional<String> other = earlier.text(FieldName.INVOICE_NUMBER).map(InvoiceOverlap::plain);
    boolean renumbered = number.isPresent() && other.isPresent() && !number.equals(other);
    return apart || (renumbered && !days.equals(before));
  }

  /**
   * What was not certain when an arrival was first decided: taken over is nothing after that
   * either, and a person ends the doubt.
   */
  public static @Nullable Mended doubted(Verdict verdict) {
    return verdict.findings().stream()
        .filter(each -> each.code().equals("DOC-MISFIT") && each.source() == null)
        .flatMap(each -> Stream.ofNullable(each.grounds().inputs().get("detail")))
        .findFirst()
        .map(Mended::unclear)
        .orElse(null);
  }

  private static Stream<DocumentType> leads(Packet packet) {
    return LEADING.stream().filter(packet::has);
  }

  private static Stream<String> employers(Packet packet) {
    return Stream.of(DocumentType.AGREEMENT, DocumentType.INVOICE)
        .flatMap(type -> packet.documents(type).stream())
        .flatMap(each -> each.fields().text(FieldName.EMPLOYER_NAME).stream())
        .map(Keys::company);
  }
}
