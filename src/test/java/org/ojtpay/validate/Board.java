package org.ojtpay.validate;

import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Accounts;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.BankAccount;
import org.ojtpay.onfile.Contents;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.onfile.Exclusions;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.Fund;
import org.ojtpay.onfile.Funds;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.packet.Correction;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.policy.WorkingDays;
import org.ojtpay.units.DateRange;

/** A board with one employer, and what it has on file; decides what a test sends it. */
public final class Board {

  private static final PolicyPack SDWP = PolicyPack.load("sdwp-ojt");

  private final Map<String, Vendor> vendors = new LinkedHashMap<>();
  private @Nullable List<Exclusion> exclusions = new ArrayList<>();
  private @Nullable Funds funds;
  private OnFile onFile = OnFile.empty(reference());
  private LocalDate asOf = LocalDate.parse("2026-04-01");
  private PolicyPack pack = SDWP;

  private Board() {
    with(anchorPoint("0412-003", "Anchor Point Marine LLC"));
  }

  public static Board aBoard() {
    return new Board();
  }

  /** A board that approved the agreement of {@link AgreementPacketBuilder#anAgreement()}. */
  public static Board withApprovedAgreement() {
    return aBoard().having(anAgreement());
  }

  static Vendor anchorPoint(String id, String name) {
    return vendor(id, name, "95-1234567", "000123456");
  }

  static Vendor vendor(String id, String name, String fein, String account) {
    return new Vendor(
        id,
        name,
        "",
        fein,
        "1800 Main St",
        "Chula Vista",
        "CA",
        "91911",
        "ap@example.org",
        "Ruth Okada",
        "",
        "",
        Accounts.verified(
            id, new BankAccount("122000247", account, BankAccount.AccountType.CHECKING)));
  }

  Board with(Vendor vendor) {
    vendors.put(vendor.employerId().replace("-", ""), vendor);
    return refer();
  }

  Board with(Exclusion exclusion) {
    Objects.requireNonNull(exclusions).add(exclusion);
    return refer();
  }

  Board with(Fund... budgets) {
    funds = new Funds(Arrays.asList(budgets));
    return refer();
  }

  Board withoutExclusions() {
    exclusions = null;
    return refer();
  }

  Board with(AgreementOnFile agreement) {
    List<AgreementOnFile> all = new ArrayList<>(onFile.agreements());
    all.add(agreement);
    onFile =
        new OnFile(
            onFile.reference(),
            all,
            onFile.invoices(),
            onFile.events(),
            onFile.recorded(),
            onFile.contents(),
            onFile.changes());
    return this;
  }

  /** The training was discontinued the day before, and taken up again the day after. */
  Board pausing(String from, String to) {
    AgreementOnFile agreement = onFile.agreements().get(0);
    AgreementTerms terms = agreement.terms();
    AgreementTerms paused =
        new AgreementTerms(
            terms.start(),
            terms.end(),
            terms.hoursCap(),
            terms.amountCap(),
            terms.reimbursementRate(),
            terms.wages(),
            null,
            List.of(DateRange.of(from, to)));
    onFile =
        new OnFile(
            onFile.reference(),
            List.of(agreement.withTerms(paused)),
            onFile.invoices(),
            onFile.events(),
            onFile.recorded(),
            onFile.contents(),
            onFile.changes());
    return this;
  }

  Board with(InvoiceOnFile invoice) {
    onFile = onFile.with(invoice);
    return this;
  }

  /** What a person has recorded on the held receipt of that number. */
  public Board clearing(long receipt, String code) {
    String part = Recorded.part(receipt, 0);
    Recorded recorded = onFile.recorded();
    List<Recorded.Clearance> all = new ArrayList<>(recorded.clearances(part));
    all.add(new Recorded.Clearance(code, "m.ortiz", "Called the employer.", 7));
    Map<String, List<Recorded.Clearance>> cleared = new LinkedHashMap<>(recorded.clearances());
    cleared.put(part, all);
    return recording(
        new Recorded(recorded.facts(), cleared, recorded.mappings(), recorded.corrections()));
  }

  /** A value that a person has put right on the receipt of that number. */
  Board correcting(long receipt, String field, String value) {
    Recorded recorded = onFile.recorded();
    Map<String, List<Correction>> all = new LinkedHashMap<>(recorded.corrections());
    List<Correction> made = new ArrayList<>(recorded.corrections(Recorded.part(receipt, 0)));
    made.add(Correction.of(field, value));
    all.put(Recorded.part(receipt, 0), made);
    return recording(
        new Recorded(recorded.facts(), recorded.clearances(), recorded.mappings(), all));
  }

  /** A fact that a person has recorded. */
  Board knowing(Fact fact) {
    Recorded recorded = onFile.recorded();
    List<Fact> facts = new ArrayList<>(recorded.facts());
    facts.add(fact);
    return recording(
        new Recorded(facts, recorded.clearances(), recorded.mappings(), recorded.corrections()));
  }

  /** What a person has recorded that this employer means by a code. */
  Board mapping(String employerId, String code, Category category) {
    Recorded recorded = onFile.recorded();
    Map<String, Map<String, Category>> mappings = new LinkedHashMap<>(recorded.mappings());
    mappings.put(Keys.number(employerId), Map.of(code, category));
    return recording(
        new Recorded(recorded.facts(), recorded.clearances(), mappings, recorded.corrections()));
  }

  /** A fact about the agreement of {@link AgreementPacketBuilder#anAgreement()}. */
  Board knowing(Fact.What what, @Nullable String day) {
    Recorded recorded = onFile.recorded();
    List<Fact> facts = new ArrayList<>(recorded.facts());
    facts.add(
        new Fact(
            facts.size() + 1,
            what,
            "m.ortiz",
            "The employer called.",
            AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02")).toString(),
            null,
            null,
            day == null ? null : LocalDate.parse(day),
            null,
            null,
            null,
            null));
    recording(
        new Recorded(facts, recorded.clearances(), recorded.mappings(), recorded.corrections()));
    onFile = onFile.with(RecordedLife.of(onFile, PackSet.of(pack), asOf, List.of()));
    return this;
  }

  /** A board whose people have closed the agreement. */
  public Board closed() {
    return knowing(Fact.What.CLOSED, null);
  }

  OnFile onFile() {
    return onFile;
  }

  private Board recording(Recorded recorded) {
    onFile =
        new OnFile(
            onFile.reference(),
            onFile.agreements(),
            onFile.invoices(),
            onFile.events(),
            recorded,
            onFile.contents(),
            onFile.changes());
    return this;
  }

  /** Decides under that pack from here on. */
  Board under(PolicyPack other) {
    pack = other;
    return this;
  }

  public Board asOf(String date) {
    asOf = LocalDate.parse(date);
    return this;
  }

  private Board refer() {
    onFile =
        new OnFile(
            reference(),
            onFile.agreements(),
            onFile.invoices(),
            onFile.events(),
            onFile.recorded(),
            onFile.contents(),
            onFile.changes());
    return this;
  }

  public Reference reference() {
    Exclusions extract = exclusions == null ? null : new Exclusions(exclusions, "2026-01-15");
    return new Reference(vendors, extract, Map.of(), WorkingDays.of(Map.of()), funds);
  }

  /** An agreement that it approved on an earlier night. */
  public Board having(AgreementPacketBuilder agreement) {
    Verdict verdict = decide(agreement);
    if (verdict.disposition() != Disposition.APPROVED) {
      throw new IllegalStateException("not approved: " + verdict.findings());
    }
    return remember(verdict);
  }

  /** An invoice that it decided on an earlier night, as it stood then. */
  public Board having(InvoiceBuilder invoice, Disposition disposition) {
    Verdict verdict = decide(invoice);
    if (verdict.disposition() != disposition) {
      throw new IllegalStateException(verdict.disposition() + ": " + verdict.findings());
    }
    return remember(verdict);
  }

  Board remember(Verdict verdict) {
    InvoiceOnFile invoice = verdict.invoice();
    if (invoice != null) {
      onFile = onFile.with(invoice);
    }
    onFile = onFile.with(verdict.events());
    String part = Recorded.part(verdict.arrivalId(), verdict.part());
    onFile = onFile.withoutChange(part);
    verdict.openChange(part).ifPresent(held -> onFile = onFile.with(held));
    Contents.Earlier earlier =
        new Contents.Earlier(verdict.submission(), verdict.disposition().isLive());
    onFile =
        onFile.with(
            onFile
                .contents()
                .with(verdict.contentKey(), earlier)
                .with("content " + verdict.fingerprint(), earlier));
    return this;
  }

  public Verdict decide(AgreementPacketBuilder agreement) {
    return decide(agreement.arrival()).get(0);
  }

  public Verdict decide(InvoiceBuilder invoice) {
    return decide(invoice.arrival()).get(0);
  }

  public List<Verdict> decide(Arrival... arrivals) {
    return Night.decide(Arrays.asList(arrivals), onFile, PackSet.of(pack), asOf);
  }

  /** The codes of a verdict with their severities: {@code INV-LATE HOLD}. */
  static List<String> codes(Verdict verdict) {
    return verdict.findings().stream()
        .map(each -> each.code() + " " + each.severity())
        .distinct()
        .toList();
  }

  static List<String> codes(Verdict verdict, Severity severity) {
    return verdict.findings(severity).stream().map(Finding::code).distinct().toList();
  }
}
