package org.ojtpay.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.onfile.State;
import org.ojtpay.policy.PackSet;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Kind;

/**
 * Facts that people record about agreements and submissions, beside what the papers say. What
 * cannot be so is refused; the next nightly run decides again what it bears on.
 */
public final class Facts {

  private static final BigDecimal HOURS_OF_A_WEEK = new BigDecimal("168");
  private static final Pattern EMPLOYER_ID = Pattern.compile("[\\p{L}\\p{N}-]{1,20}");

  private final Shelves shelves;
  private final Clock clock;
  private final PackSet packs;

  public Facts(Shelves shelves, Clock clock, PackSet packs) {
    this.shelves = shelves;
    this.clock = clock;
    this.packs = packs;
  }

  /**
   * Records a fact.
   *
   * @return what it is about, in words
   * @throws NotFound where nothing of that number, ID or name is on file
   * @throws NotPossible where it cannot be so
   */
  public String record(Telling told, Ruling by) {
    FactForm form = FactForm.of(told.what());
    form.check(told);
    checkValue(told);
    refuseFuture(told.toldOn(), "The day on which you were told");
    if (form.about() == FactForm.About.AGREEMENT) {
      AgreementOnFile agreement = agreement(told);
      checkLife(told, agreement);
      put(told, agreement.key().toString(), null, by);
      return "agreement " + agreement.number() + " of " + agreement.participant();
    }
    return new Submissions(shelves)
        .standing(told.about())
        .map(held -> recordOn(held, form, told, by))
        .orElseGet(() -> recordOnAgreementOf(form, told, by));
  }

  private String recordOn(FiledVerdict about, FactForm form, Telling told, Ruling by) {
    Disposition disposition = about.verdict().disposition();
    if (disposition == Disposition.APPROVED || disposition == Disposition.DUPLICATE) {
      throw new NotPossible(
          about.verdict().submission()
              + " is "
              + disposition
              + ": nothing about it waits for a fact.");
    }
    boolean packet = about.verdict().kind().isAgreement();
    if (form.about() == FactForm.About.PACKET && !packet) {
      throw new NotPossible(
          FactForm.name(told.what())
              + " is about an agreement packet, and "
              + about.verdict().submission()
              + " is "
              + about.verdict().kind()
              + ".");
    }
    if (form.about() == FactForm.About.LATE && !packet && !canBeLate(about.verdict().kind())) {
      throw new NotPossible("A submission of kind " + about.verdict().kind() + " is never late.");
    }
    AgreementOnFile asked = about.verdict().agreement();
    String agreement =
        form.about() == FactForm.About.PACKET && asked != null ? asked.key().toString() : null;
    put(told, agreement, about, by);
    return about.verdict().submission();
  }

  private static boolean canBeLate(Kind kind) {
    return kind.isInvoice() || kind == Kind.VOID;
  }

  /** A packet that went back is no longer there; the agreement that it asked for is. */
  private String recordOnAgreementOf(FactForm form, Telling told, Ruling by) {
    boolean ofSubmission =
        form.about() == FactForm.About.LATE || told.what() == Fact.What.EMPLOYER_ID;
    if (ofSubmission) {
      throw new NotFound(
          "No submission \"" + told.about() + "\" is on file. \"ojtpay review list\" shows IDs.");
    }
    AgreementOnFile agreement = agreement(told);
    put(told, agreement.key().toString(), null, by);
    return "agreement " + agreement.number() + " of " + agreement.participant();
  }

  private AgreementOnFile agreement(Telling told) {
    return new Submissions(shelves).agreement(told.about(), told.participant(), told.start());
  }

  private static void checkValue(Telling told) {
    String value = told.value();
    if (value != null && told.what() == Fact.What.PART_TIME_APPROVED && !isHoursOfAWeek(value)) {
      throw new NotPossible("\"" + value + "\" is no number of hours a week. Example: --value 24");
    }
    if (value != null
        && told.what() == Fact.What.EMPLOYER_ID
        && !EMPLOYER_ID.matcher(value).matches()) {
      throw new NotPossible("\"" + value + "\" is no employer ID. Example: --value 0412-003");
    }
  }

  private static boolean isHoursOfAWeek(String value) {
    return value.matches("\\d{1,3}(\\.\\d{1,2})?")
        && new BigDecimal(value).signum() > 0
        && new BigDecimal(value).compareTo(HOURS_OF_A_WEEK) <= 0;
  }

  /** What happens in an agreement's life happens to one that was approved, within its days. */
  private void checkLife(Telling told, AgreementOnFile agreement) {
    if (agreement.state() == State.HELD || agreement.state() == State.RETURNED) {
      throw new NotPossible(
          "Agreement "
              + agreement.number()
              + " is "
              + agreement.state()
              + "; "
              + FactForm.name(told.what())
              + " is recorded of one that was approved.");
    }
    if (agreement.state() != State.APPROVED) {
      throw new NotPossible(
          "Agreement "
              + agreement.number()
              + " is "
              + agreement.state()
              + ": "
              + FactForm.name(told.what())
              + " would change nothing.");
    }
    checkInvoices(told, agreement);
    LocalDate on = told.on();
    if (on == null) {
      return;
    }
    LocalDate end = agreement.terms().end();
    switch (told.what()) {
      case START_CONFIRMED -> {
        refuseAfter(on, told.toldOn(), "The start that was confirmed", "the day of the call");
        refuseAfter(on, end, "The start", "the agreement's end");
      }
      case START_CHANGED -> refuseAfter(on, end, "The start", "the agreement's end");
      case LAST_DAY_WORKED, VOID -> {
        refuseFuture(on, "The last day worked");
        refuseAfter(earliestStart(agreement), on, "The start of training", "the last day worked");
      }
      case ABSENCE -> {
        refuseAfter(on, told.until(), "The first day of the absence", "its last one");
        refuseAfter(earliestStart(agreement), on, "The start of training", "the absence");
        refuseAfter(on, end, "The absence", "the agreement's end");
      }
      case REINSTATEMENT ->
          refuseAfter(earliestStart(agreement), on, "The start of training", "the reinstatement");
      default -> {}
    }
  }

  /** Part II G: after an invoice there is no void; and what was paid stays within the training. */
  private void checkInvoices(Telling told, AgreementOnFile agreement) {
    List<InvoiceOnFile> invoices = shelves.onFile().invoices(agreement.key());
    LocalDate on = told.on();
    if (told.what() == Fact.What.VOID) {
      new VoidTold(packs, shelves.facts().all(), invoices).check(told, agreement);
    }
    if (told.what() == Fact.What.START_CHANGED && on != null) {
      invoices.stream()
          .filter(each -> each.state() == State.APPROVED)
          .flatMap(each -> each.paidDays().keySet().stream())
          .min(Comparator.naturalOrder())
          .ifPresent(paid -> refuseAfter(on, paid, "The start", "the first day that was approved"));
    }
  }

  /** As agreed, or as a person has recorded since, whichever is earlier. */
  private LocalDate earliestStart(AgreementOnFile agreement) {
    List<Fact> facts = shelves.facts().all();
    return Stream.concat(
            Stream.of(agreement.terms().start()),
            facts.stream()
                .filter(each -> each.what() == Fact.What.START_CHANGED)
                .filter(each -> agreement.key().toString().equals(each.agreement()))
                .flatMap(each -> Stream.ofNullable(each.on())))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void refuseFuture(@Nullable LocalDate day, String what) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    refuseAfter(day, today, what, "today");
  }

  private static void refuseAfter(
      @Nullable LocalDate day, @Nullable LocalDate limit, String what, String than) {
    if (day != null && limit != null && day.isAfter(limit)) {
      throw new NotPossible(what + ", " + day + ", is after " + than + ", " + limit + ".");
    }
  }

  private void put(
      Telling told, @Nullable String agreement, @Nullable FiledVerdict about, Ruling by) {
    Fact fact =
        new Fact(
            0,
            told.what(),
            by.person(),
            by.reason(),
            agreement,
            about == null ? null : Recorded.part(about.receiptId(), about.verdict().part()),
            told.toldOn(),
            told.on(),
            told.until(),
            told.value(),
            told.contact(),
            told.contactTitle());
    Evidence evidence = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves.facts().put(fact, evidence.keep(by), clock.instant());
          evidence.audit(by, "RECORD " + told.what() + " " + told.about());
        });
  }
}
