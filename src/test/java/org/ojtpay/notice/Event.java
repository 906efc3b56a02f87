package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Contents;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Verdict;

/** An event in the life of the sample agreement, with what led to it. */
final class Event {

  static final LocalDate TOLD = LocalDate.of(2026, 3, 17);

  private final What what;
  private final String effective;
  private final List<AgreementEvent> before = new ArrayList<>();
  private AgreementOnFile agreement = SampleNight.agreement();
  private @Nullable Fact fact;
  private Happened.@Nullable Cause cause;
  private boolean invoiced;

  private Event(What what, String effective) {
    this.what = what;
    this.effective = effective;
  }

  static Event of(What what, String effective) {
    return new Event(what, effective);
  }

  Event after(What earlier, String day) {
    before.add(event(earlier, day, null));
    return this;
  }

  /** What a person recorded who spoke with the employer. */
  Event recorded(@Nullable String on, @Nullable String until) {
    fact =
        new Fact(
            7,
            Fact.What.ABSENCE,
            "izuberi",
            "Told on the phone.",
            agreement.key().toString(),
            null,
            TOLD,
            on == null ? null : LocalDate.parse(on),
            until == null ? null : LocalDate.parse(until),
            null,
            "Ruth Okada",
            "Office Manager");
    return this;
  }

  /** It comes from that verdict, on a form that says this. */
  Event by(Verdict verdict, DocumentType form, Map<FieldName, String> says) {
    SourceRef place = new SourceRef.InFile("form.pdf");
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    says.forEach((name, text) -> values.put(name, Value.certain(text, place)));
    Document document =
        new Document(
            form,
            "form.pdf",
            "ab".repeat(32),
            ReadingMethod.PDF_TEXT,
            List.of(1),
            new Fields(values),
            List.of());
    FileReading file = new FileReading("form.pdf", "ab".repeat(32), List.of(document), List.of());
    cause = new Happened.Cause(verdict, new Packet(List.of(file)));
    return this;
  }

  Event of(AgreementOnFile other) {
    agreement = other;
    return this;
  }

  Event invoiced() {
    invoiced = true;
    return this;
  }

  private AgreementEvent event(What happened, String day, @Nullable Fact recorded) {
    return new AgreementEvent(
        agreement.key(),
        happened,
        TOLD,
        LocalDate.parse(day),
        recorded == null ? "ojtpay" : recorded.person(),
        recorded == null ? "the packet" : recorded.reason(),
        "SDWP OJT Policy, II.E.2",
        recorded == null ? agreement : null,
        recorded == null ? null : recorded.id());
  }

  Happened happened() {
    AgreementEvent now = event(what, effective, fact);
    List<AgreementEvent> all = new ArrayList<>(before);
    all.add(now);
    OnFile onFile =
        new OnFile(
            SampleNight.REFERENCE,
            List.of(agreement),
            List.of(),
            all,
            new Recorded(fact == null ? List.of() : List.of(fact), Map.of(), Map.of(), Map.of()),
            Contents.NONE,
            List.of());
    return Happened.of(now, cause, onFile, invoiced).orElseThrow();
  }

  /** The rows of that kind: one at the most. */
  <T extends SystemRow> List<T> rows(Class<T> type) {
    return rows(type, SampleNight.PACK);
  }

  <T extends SystemRow> List<T> rows(Class<T> type, PolicyPack pack) {
    return new ForSystems(happened().rows(pack), sha256 -> new byte[0]).of(type);
  }
}
