package org.ojtpay.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.AgreementHistory;
import org.ojtpay.desk.AgreementHistory.Days;
import org.ojtpay.desk.AgreementHistory.Event;
import org.ojtpay.desk.AgreementHistory.Sent;
import org.ojtpay.desk.AgreementHistory.Terms;
import org.ojtpay.desk.AgreementHistory.Used;
import org.ojtpay.desk.History.Act;
import org.ojtpay.desk.History.VerifiedHours;
import org.ojtpay.desk.History.VerifiedHours.TrueUp;

/** The life of an agreement, for its reader. */
final class AgreementLines {

  private AgreementLines() {}

  static List<String> of(AgreementHistory agreement) {
    Columns out = new Columns();
    out.line("Agreement %s: %s".formatted(agreement.agreement(), agreement.state()));
    out.fact("participant", agreement.participant());
    out.fact("employer", employer(agreement));
    out.fact("job", agreement.jobTitle());
    terms(agreement.terms(), out);
    out.fact("policy pack", agreement.pack());
    out.fact("hours", used(agreement.hours(), ""));
    out.fact("dollars", used(agreement.dollars(), "$"));
    out.fact("on the books", books(agreement));
    out.heading("What happened");
    out.table(agreement.events().stream().map(AgreementLines::event).toList());
    if (!agreement.recorded().isEmpty()) {
      out.heading("What people recorded");
      out.table(agreement.recorded().stream().map(AgreementLines::act).toList());
    }
    out.heading("What came under it");
    agreement.submissions().forEach(each -> sent(each, out));
    return out.lines();
  }

  private static String employer(AgreementHistory agreement) {
    return agreement.employerId().isEmpty()
        ? agreement.employer() + ", without an employer ID"
        : agreement.employer() + ", employer ID " + agreement.employerId();
  }

  private static void terms(Terms terms, Columns out) {
    out.fact(
        "training",
        "%s to %s, midpoint %s, %s hours a week"
            .formatted(terms.start(), terms.end(), terms.midpoint(), terms.hoursPerWeek()));
    if (terms.lastDayWorked() != null) {
      out.fact("discontinued", "last day worked " + terms.lastDayWorked());
    }
    out.fact(
        "paused",
        terms.pauses().stream().map(AgreementLines::days).collect(Collectors.joining(", ")));
    out.fact(
        "wage",
        terms.wages().stream()
            .map(each -> "$%s an hour from %s".formatted(each.dollars(), each.from()))
            .collect(Collectors.joining(", ")));
    out.fact("reimbursed", percent(terms.reimbursementRate()) + " of wages");
  }

  private static String days(Days days) {
    return days.from() + " to " + days.to();
  }

  private static String used(Used used, String sign) {
    return "%s%s agreed, %s%s approved, %s%s left"
        .formatted(sign, used.allowed(), sign, used.used(), sign, used.left());
  }

  /** A credit is owed by the board: it is printed without its sign. */
  private static String books(AgreementHistory agreement) {
    List<String> books = new ArrayList<>();
    for (String account : List.of("ENCUMBERED", "PAYABLE", "IN_TRANSIT")) {
      String amount = agreement.books().get(account);
      if (amount != null) {
        books.add("$%s %s".formatted(amount.replace("-", ""), words(account)));
      }
    }
    return books.isEmpty() ? "nothing is open" : String.join(", ", books);
  }

  /** {@code 50%} of 0.50. */
  static String percent(String rate) {
    return new BigDecimal(rate).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> event(Event event) {
    String counts = event.effective().equals(event.on()) ? "" : "from " + event.effective();
    String clause = event.clause().isEmpty() ? "" : "(" + event.clause() + ")";
    return List.of(
        event.on().toString(), event.what(), counts, event.who(), event.why() + " " + clause);
  }

  /** Who recorded what, why, and the document behind it. */
  static List<String> act(Act act) {
    String evidence = act.evidence() == null ? "" : ", with a document";
    return List.of(act.on().toString(), act.who(), act.what(), act.reason() + evidence);
  }

  private static void sent(Sent sent, Columns out) {
    out.line("  %s  %-11s %s".formatted(sent.received(), sent.disposition(), what(sent)));
    out.line("              \"" + sent.submission() + "\"" + next(sent));
    if (!sent.reasons().isEmpty()) {
      out.line("              " + String.join(", ", sent.reasons()));
    }
    verified(sent.verified()).forEach(each -> out.line("              " + each));
    if (sent.truesUp() != null) {
      out.line("              makes the verified hours of \"%s\" good".formatted(sent.truesUp()));
    }
  }

  /** What is provisional of an invoice, and by when payroll is to come; or what that made of it. */
  static List<String> verified(@Nullable VerifiedHours verified) {
    if (verified == null) {
      return List.of();
    }
    String hours =
        "%s hours up to %s, $%s, approved on a verification"
            .formatted(verified.hours(), verified.last(), verified.dollars());
    TrueUp made = verified.trueUp();
    return made == null
        ? List.of(hours + ": provisional", "their payroll " + due(verified))
        : List.of(
            hours,
            "made good by submission %s \"%s\": payroll shows %s hours, %s"
                .formatted(
                    made.id(), made.submission(), made.actualHours(), more(made.difference())));
  }

  private static String due(VerifiedHours provisional) {
    String due = provisional.payrollDue() == null ? "" : " by " + provisional.payrollDue();
    String held =
        provisional.heldAfter() == null
            ? ""
            : "; without it nothing more is paid after " + provisional.heldAfter();
    return "is to come" + due + held;
  }

  private static String more(String difference) {
    if (new BigDecimal(difference).signum() == 0) {
      return "which changes nothing";
    }
    return difference.startsWith("-")
        ? "$" + difference.substring(1) + " less"
        : "$" + difference + " more";
  }

  private static String what(Sent sent) {
    Days period = sent.period();
    StringBuilder what = new StringBuilder(words(sent.kind()));
    if (sent.invoice() != null && !sent.kind().equals("AGREEMENT")) {
      what.append(' ').append(sent.invoice());
    }
    if (period != null) {
      String would = sent.disposition().equals("APPROVED") ? "" : "would be ";
      what.append(", ").append(words(Objects.requireNonNullElse(sent.type(), "")));
      what.append(", ").append(days(period));
      what.append(": ").append(would).append(sent.hours()).append(" hours, $");
      what.append(sent.dollars());
    }
    if (!sent.payment().isEmpty()) {
      what.append(", payment ").append(words(sent.payment()));
    }
    return what.toString();
  }

  private static String next(Sent sent) {
    if (sent.mended()) {
      return ", completed by a later submission";
    }
    boolean waits = sent.disposition().equals("HELD") || sent.disposition().equals("QUARANTINED");
    return waits ? ", waits for you: ojtpay review show " + sent.id() : "";
  }
}
