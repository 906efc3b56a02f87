package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.intake.MailSubject;
import org.ojtpay.intake.Member;
import org.ojtpay.intake.Receipt;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Contents;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Parts;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Mended;
import org.ojtpay.validate.Resubmission;
import org.ojtpay.validate.Verdict;

/** Finds on the shelves what an arrival mends, and puts both together. */
final class Mending {

  private final Shelves shelves;
  private final OnFile onFile;
  private final Map<Long, String> mended = new HashMap<>();

  Mending(Shelves shelves, OnFile onFile) {
    this.shelves = shelves;
    this.onFile = onFile;
  }

  /** The arrivals of a night, each with what it mends; one earlier submission is mended once. */
  List<Arrival> completed(List<Arrival> fresh, LongFunction<List<String>> names) {
    List<Arrival> completed = new ArrayList<>();
    for (Arrival each : fresh) {
      Mended found =
          isDuplicate(each) ? null : of(each.id(), names.apply(each.id()), each.packet());
      boolean taken = found != null && found.earlier().stream().anyMatch(it -> isTaken(it, each));
      completed.add(
          each.mending(
              taken
                  ? Mended.unclear("another submission of the same night mends the same")
                  : found));
    }
    return completed;
  }

  /** Whether others mend it; the same contents twice are one answer. */
  private boolean isTaken(FiledVerdict earlier, Arrival by) {
    String first = mended.putIfAbsent(earlier.id(), by.memberSetHash());
    return first != null && !first.equals(by.memberSetHash());
  }

  /** Whether an arrival of this night mends it. */
  boolean isMended(FiledVerdict verdict) {
    return mended.containsKey(verdict.id());
  }

  private boolean isDuplicate(Arrival arrival) {
    return onFile
        .contents()
        .earlier(arrival.memberSetHash() + "#0")
        .filter(Contents.Earlier::live)
        .isPresent();
  }

  /** Under which names an entry may name the notice that it answers. */
  static List<String> names(Receipt receipt, OnDisk.Contents contents) {
    List<String> names = new ArrayList<>(List.of(receipt.submission()));
    receipt.members().stream().map(Member::name).forEach(names::add);
    Member whole = receipt.whole();
    if (whole != null && receipt.submission().toLowerCase(Locale.ROOT).endsWith(".eml")) {
      try {
        names.add(MailSubject.of(contents.of(whole.sha256())));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the mail " + whole.name(), e);
      }
    }
    return names;
  }

  /** What an arrival mends; null where nothing, or where it has several parts. */
  @Nullable Mended of(long receipt, List<String> names, Packet packet) {
    if (Parts.of(packet).size() > 1) {
      return null;
    }
    List<FiledVerdict> found = noticed(names).filter(each -> isOpen(each, receipt)).toList();
    List<FiledVerdict> meant = found.isEmpty() ? sameNumbers(packet, receipt) : found;
    Map<String, FiledVerdict> distinct = new LinkedHashMap<>();
    meant.forEach(each -> distinct.put(each.verdict().contentKey(), each));
    if (distinct.size() > 1) {
      return Mended.unclear(
          "it may mend several: "
              + String.join(
                  ", ", distinct.values().stream().map(e -> e.verdict().submission()).toList()));
    }
    return distinct.values().stream().findFirst().map(each -> mended(each, packet)).orElse(null);
  }

  /** What a held submission mends that is decided again, or why that was not certain. */
  @Nullable Mended again(FiledVerdict held) {
    Mended found = of(held);
    return found == null ? Resubmission.doubted(held.verdict()) : found;
  }

  /** What a verdict on file has mended; null where nothing. */
  private @Nullable Mended of(FiledVerdict verdict) {
    return shelves.mended().supersededBy(verdict).map(this::mended).orElse(null);
  }

  private Mended mended(FiledVerdict earlier, Packet own) {
    Mended found = mended(earlier);
    return new Mended(found.earlier(), found.packet(), Resubmission.doubt(own, found.packet()));
  }

  private Mended mended(FiledVerdict earlier) {
    List<FiledVerdict> chain = new ArrayList<>(List.of(earlier));
    Mended before = of(earlier);
    if (before != null) {
      chain.addAll(before.earlier());
    }
    return new Mended(chain, new WholePackets(shelves).of(earlier), "");
  }

  private Stream<FiledVerdict> noticed(List<String> names) {
    return Resubmission.named(names).stream()
        .flatMap(
            notice ->
                shelves.mended().noticed(notice.hash()).stream()
                    .filter(each -> notice.isOf(each.verdict())))
        .map(this::latest);
  }

  /** What was mended once is mended where it stands now. */
  private FiledVerdict latest(FiledVerdict verdict) {
    FiledVerdict now = verdict;
    Optional<FiledVerdict> later = shelves.mended().superseding(now.id());
    while (later.isPresent()) {
      now = later.get();
      later = shelves.mended().superseding(now.id());
    }
    return now;
  }

  private static boolean isOpen(FiledVerdict verdict, long receipt) {
    Disposition disposition = verdict.verdict().disposition();
    return verdict.receiptId() < receipt
        && (disposition == Disposition.RETURNED || disposition == Disposition.HELD);
  }

  private List<FiledVerdict> sameNumbers(Packet packet, long receipt) {
    Optional<AgreementKey> asked = Resubmission.agreement(packet);
    List<String> keys =
        asked.map(key -> List.of(key.toString())).orElseGet(() -> agreementsOfInvoice(packet));
    return keys.stream()
        .flatMap(key -> shelves.mended().ofAgreement(key).stream())
        .filter(each -> isSame(packet, each.verdict(), asked.isPresent()))
        .map(this::latest)
        .filter(each -> isOpen(each, receipt))
        .toList();
  }

  private static boolean isSame(Packet packet, Verdict earlier, boolean agreement) {
    return agreement
        ? earlier.kind() == Kind.AGREEMENT
        : Resubmission.isSameInvoice(packet, earlier);
  }

  private List<String> agreementsOfInvoice(Packet packet) {
    Fields form = Forms.of(packet, DocumentType.INVOICE).fields();
    Optional<String> number = form.text(FieldName.AGREEMENT_NUMBER);
    Optional<String> participant = form.text(FieldName.PARTICIPANT);
    return number.isEmpty() || participant.isEmpty()
        ? List.of()
        : onFile.agreements(number.get(), participant.get()).stream()
            .map(AgreementOnFile::key)
            .map(AgreementKey::toString)
            .distinct()
            .toList();
  }
}
