package org.ojtpay.job;

import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ojtpay.job.MoneyModel.Agreed;
import org.ojtpay.job.MoneyModel.Claimed;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.packet.FieldName;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.AgreementPacketBuilder;
import org.ojtpay.validate.Arrival;

/**
 * What a few trainees of one employer are sent in with: agreements of 320 hours from 4 May 2026,
 * and invoices of eight to ten days of the pay periods of two weeks, the fourth of which lies over
 * 30 June.
 */
final class MoneyPapers {

  /** As of which every run works: all periods are over. */
  static final String DAY = "2026-08-31";

  static final int PERIODS = 5;
  static final int DAY_HOURS = 8;
  static final int MOST_DAYS = 10;
  static final int FEWEST_DAYS = 8;
  private static final int AGREED_HOURS = 320;
  private static final LocalDate START = LocalDate.parse("2026-05-04");
  private static final LocalDate FIRST = LocalDate.parse("2026-05-17");

  /** A trainee with what was agreed. */
  record Trainee(String name, String id, String wage, String share) {

    String key() {
      return AgreementKey.of("MA-0412-003", name, START).toString();
    }

    Agreed agreed() {
      return new Agreed(key(), new BigDecimal(wage), new BigDecimal(share), AGREED_HOURS);
    }
  }

  static final List<Trainee> TRAINEES =
      List.of(
          new Trainee("Dana Reyes", "5012345", "22.33", "0.45"),
          new Trainee("Omar Haddad", "5012346", "25.17", "0.50"),
          new Trainee("Lena Park", "5012347", "31.09", "0.37"));

  private int sent;

  /** No two entries of an inbox have one name. */
  private String named(String what) {
    sent++;
    return "2026-08-31 entry %03d %s".formatted(sent, what);
  }

  Arrival agreement(Trainee trainee) {
    return hashed(packet(trainee).named(named("agreement")).arrival());
  }

  Arrival unsignedAgreement(Trainee trainee) {
    return hashed(
        packet(trainee)
            .without(FieldName.PARTICIPANT_SIGNATURE)
            .named(named("agreement"))
            .arrival());
  }

  private static AgreementPacketBuilder packet(Trainee trainee) {
    return anAgreement()
        .with(FieldName.PARTICIPANT, trainee.name())
        .with(FieldName.PARTICIPANT_ID, trainee.id())
        .from(START.toString(), "2026-10-02")
        .with(FieldName.MIDPOINT, "2026-07-17")
        .signedOn("2026-04-20")
        .receivedOn("2026-04-21")
        .wage(trainee.wage())
        .rate(trainee.share())
        .hours(String.valueOf(AGREED_HOURS));
  }

  /** The next free number, or that of what is answered. */
  String number() {
    sent++;
    return String.valueOf(2000 + sent);
  }

  /** The invoice of a claim, with its payroll and its hours day by day. */
  Arrival invoice(Trainee trainee, Claimed claim, String answering) {
    LocalDate first = FIRST.plusWeeks(2L * claim.period());
    String from = first.toString();
    String to = first.plusDays(13).toString();
    String signed = first.plusDays(15).toString();
    return hashed(
        anInvoice()
            .named(named("invoice" + answering))
            .numbered(claim.number())
            .type("CORRECTION")
            .with(FieldName.PARTICIPANT, trainee.name())
            .with(FieldName.INVOICE_DATE, signed)
            .period(from, to)
            .signedOn(signed)
            .receivedOn(first.plusDays(16).toString())
            .claiming(claim.hours() + ".00", claim.amount().toString())
            .payroll(
                aRegister()
                    .of(trainee.name())
                    .period(from, to)
                    .paidOn(signed)
                    .line("REG", claim.hours() + ".00", trainee.wage()))
            .clarified(
                aClarification()
                    .with(FieldName.PARTICIPANT, trainee.name())
                    .signedOn(signed)
                    .fullDays(
                        workday(first, claim.skip()).toString(),
                        workday(first, claim.skip() + claim.hours() / DAY_HOURS - 1).toString()))
            .arrival());
  }

  /** The periods begin on a Sunday. */
  private static LocalDate workday(LocalDate first, int number) {
    return first.plusDays(number < 5 ? number + 1 : number + 3);
  }

  /** What is sent back is named by the beginning of this. */
  private static Arrival hashed(Arrival made) {
    return new Arrival(
        made.id(),
        made.submission(),
        made.received(),
        Sha256.of(made.submission().getBytes(StandardCharsets.UTF_8)),
        made.packet(),
        false);
  }

  /** As the name of an entry says which notice it answers. */
  static String answering(String contents) {
    return " RN-" + contents.substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** The same contents again, under another name. */
  Arrival again(Arrival earlier) {
    return new Arrival(
        earlier.id(),
        named("again"),
        earlier.received(),
        earlier.memberSetHash(),
        earlier.packet(),
        false);
  }
}
