package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.desk.Vendors;
import org.ojtpay.onfile.BankEvent;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.VendorVersion;

/** An employer and its accounts as lines for a person; of account numbers the last digits alone. */
final class VendorLines {

  private VendorLines() {}

  /** The account, how it stands, and from which day it may be paid. */
  static String standing(BankVersion account) {
    String from = account.usableFrom() == null ? "" : ", to be paid from " + account.usableFrom();
    return account.account().shown() + " " + account.state() + " since " + account.since() + from;
  }

  static List<String> of(Vendors.Shown shown) {
    List<String> lines = new ArrayList<>();
    for (VendorVersion each : shown.versions()) {
      lines.add(
          "%s version %d from %s: %s, FEIN %s, e-mail %s, telephone %s"
              .formatted(
                  each.employerId(),
                  each.version(),
                  each.validFrom(),
                  each.vendor().legalName(),
                  each.vendor().fein(),
                  known(each.vendor().email()),
                  known(each.vendor().phone())));
    }
    shown.accounts().forEach(account -> add(account, lines));
    return lines;
  }

  private static void add(Vendors.Account account, List<String> lines) {
    BankVersion version = account.version();
    lines.add("account %d: %s".formatted(version.version(), standing(version)));
    lines.add("  recorded by %s: %s".formatted(version.recorded().person(), version.reason()));
    for (BankEvent event : account.events()) {
      String call =
          event.contact() == null
              ? ""
              : ", spoke to %s at %s (%s)"
                  .formatted(event.contact(), event.phone(), event.phoneSource());
      lines.add(
          "  %s by %s on %s%s: %s"
              .formatted(event.event(), event.person(), event.onDay(), call, event.reason()));
    }
    account
        .sharing()
        .forEach(
            other ->
                lines.add(
                    "  ATTENTION: the same account stands for %s (%s)"
                        .formatted(other.name(), other.employerId())));
  }

  private static String known(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
