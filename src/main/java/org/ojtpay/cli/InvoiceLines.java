package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.History.PaymentState;
import org.ojtpay.desk.InvoiceHistory;
import org.ojtpay.desk.InvoiceHistory.Claimed;
import org.ojtpay.desk.InvoiceHistory.Computed;
import org.ojtpay.desk.InvoiceHistory.Decision;
import org.ojtpay.desk.InvoiceHistory.OtherPayment;
import org.ojtpay.desk.InvoiceHistory.Reason;
import org.ojtpay.desk.InvoiceHistory.Sent;
import org.ojtpay.desk.InvoiceHistory.Source;
import org.ojtpay.desk.InvoiceHistory.Voided;

/** An invoice, each time that it was sent, for its reader. */
final class InvoiceLines {

  private InvoiceLines() {}

  static List<String> of(InvoiceHistory invoice) {
    Columns out = new Columns();
    Sent last = invoice.submissions().get(invoice.submissions().size() - 1);
    out.line(
        "Invoice %s: %s%s"
            .formatted(
                invoice.invoice().isEmpty() ? "without a number" : invoice.invoice(),
                last.disposition(),
                last.voided() == null ? "" : ", and VOID"));
    out.fact("agreement", invoice.agreement().isEmpty() ? "unknown" : invoice.agreement());
    out.fact("participant", invoice.participant().isEmpty() ? "unknown" : invoice.participant());
    out.fact("employer", invoice.employer());
    payment(invoice, out);
    invoice.otherPayments().forEach(each -> out.fact("other payment", other(each)));
    invoice.submissions().forEach(each -> sent(each, out));
    return out.lines();
  }

  private static void payment(InvoiceHistory invoice, Columns out) {
    PaymentState payment = invoice.payment();
    if (payment == null) {
      boolean approved =
          invoice.submissions().stream()
              .anyMatch(each -> each.disposition().equals("APPROVED") && each.voided() == null);
      out.fact("payment", approved ? "approved, and in no payment file yet" : "nothing is paid");
      return;
    }
    out.fact(
        "payment",
        "%s, $%s, settles %s".formatted(payment.payment(), payment.amount(), payment.settles()));
    out.fact("paid to", payment.payee() + ", " + payment.account());
    out.fact("in the file", payment.file());
    for (PaymentState.Step step : payment.steps()) {
      out.fact(
          "", "%s %s by %s".formatted(step.on(), AgreementLines.words(step.event()), step.who()));
    }
  }

  private static String other(OtherPayment payment) {
    String replaced = payment.replacedBy() == null ? "" : ", replaced by " + payment.replacedBy();
    return "%s, $%s, %s%s"
        .formatted(payment.payment(), payment.amount(), payment.state(), replaced);
  }

  private static String voided(Voided voided) {
    return voided.replacedBy() == null
        ? "void since %s, withdrawn by %s: %s".formatted(voided.on(), voided.by(), voided.reason())
        : "void since %s, replaced by \"%s\"".formatted(voided.on(), voided.replacedBy());
  }

  private static void sent(Sent sent, Columns out) {
    out.heading(
        "Received %s: %s, %s"
            .formatted(sent.received(), AgreementLines.words(sent.kind()), sent.disposition()));
    out.fact("submission", "\"" + sent.submission() + "\"" + next(sent));
    Voided voided = sent.voided();
    if (voided != null) {
      out.fact("approval", voided(voided));
    }
    out.fact("claimed", claimed(sent.claimed()));
    out.fact("computed", computed(sent.computed(), sent.disposition().equals("APPROVED")));
    String name = "verified";
    for (String each : AgreementLines.verified(sent.verified())) {
      out.fact(name, each);
      name = "";
    }
    decided(sent, out);
    if (!sent.recorded().isEmpty()) {
      out.line("  recorded by people");
      out.table(
          sent.recorded().stream().map(AgreementLines::act).map(InvoiceLines::indented).toList());
    }
    sent.notices().forEach(each -> out.fact("notice", each.file() + " to " + each.to()));
    sent.reasons().forEach(each -> reason(each, out));
    out.line("  files");
    out.table(files(sent.files()));
  }

  private static List<String> indented(List<String> row) {
    List<String> moved = new ArrayList<>(row);
    moved.set(0, "  " + row.get(0));
    return moved;
  }

  private static String next(Sent sent) {
    if (sent.mended()) {
      return ", completed by a later submission";
    }
    if (sent.duplicateOf() != null) {
      return ", the same as \"" + sent.duplicateOf() + "\"";
    }
    return sent.disposition().equals("HELD")
        ? ", waits for you: ojtpay review show " + sent.id()
        : "";
  }

  private static String claimed(Claimed claimed) {
    List<String> said = new ArrayList<>();
    if (claimed.type() != null) {
      said.add(AgreementLines.words(claimed.type()));
    }
    if (claimed.from() != null) {
      said.add(claimed.from() + " to " + claimed.to());
    }
    if (claimed.hours() != null) {
      said.add(claimed.hours() + " hours");
    }
    if (claimed.dollars() != null) {
      said.add("$" + claimed.dollars());
    }
    return said.isEmpty() ? "nothing that could be read" : String.join(", ", said);
  }

  private static String computed(@Nullable Computed computed, boolean approved) {
    if (computed == null) {
      return "nothing";
    }
    String excluded =
        computed.excluded().entrySet().stream()
            .map(each -> AgreementLines.words(each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(", "));
    String cap =
        computed.beforeCap().equals(computed.reimbursement())
            ? ""
            : " ($%s before the agreement's maximum)".formatted(computed.beforeCap());
    return "%s%s hours, wages $%s, at %s is $%s%s%s"
        .formatted(
            approved ? "" : "would be ",
            computed.eligibleHours(),
            computed.eligibleWages(),
            AgreementLines.percent(computed.rate()),
            computed.reimbursement(),
            cap,
            excluded.isEmpty() ? "" : "; hours left out: " + excluded);
  }

  private static void decided(Sent sent, Columns out) {
    for (Decision each : sent.decisions()) {
      String reasons = each.reasons().isEmpty() ? "" : ": " + String.join(", ", each.reasons());
      out.fact(
          "decided",
          "%s %s by %s in run %s%s"
              .formatted(each.on(), each.disposition(), each.pack(), each.run(), reasons));
    }
  }

  private static void reason(Reason reason, Columns out) {
    out.line("  " + reason.severity() + " " + reason.code());
    out.line("      " + reason.message());
    if (reason.severity().equals("RETURN")) {
      out.line("      " + reason.fix());
    }
    String where = reason.where().isEmpty() ? "" : reason.where() + "; ";
    out.line("      " + where + reason.clause());
    if (!reason.inputs().isEmpty()) {
      String inputs =
          reason.inputs().entrySet().stream()
              .map(each -> each.getKey() + " " + each.getValue())
              .collect(Collectors.joining(", "));
      out.line("      judged from: " + inputs);
    }
  }

  /** Each file once, with what was found in it and on which pages. */
  private static List<List<String>> files(List<Source> sources) {
    Map<String, Map<String, Set<Integer>>> found = new LinkedHashMap<>();
    for (Source source : sources) {
      found
          .computeIfAbsent(source.file(), none -> new LinkedHashMap<>())
          .computeIfAbsent(AgreementLines.words(source.type()), none -> new TreeSet<>())
          .addAll(source.pages());
    }
    return found.entrySet().stream()
        .map(
            file ->
                List.of(
                    "  " + file.getKey(),
                    file.getValue().entrySet().stream()
                        .map(each -> each.getKey() + pages(each.getValue()))
                        .collect(Collectors.joining("; "))))
        .toList();
  }

  private static String pages(Set<Integer> pages) {
    String all = pages.stream().map(Objects::toString).collect(Collectors.joining(", "));
    return switch (pages.size()) {
      case 0 -> "";
      case 1 -> " on page " + all;
      default -> " on pages " + all;
    };
  }
}
