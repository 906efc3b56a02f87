package org.ojtpay.samples;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How one sender words labels and writes dates; boards differ in both. */
record Wording(Map<String, String> labels, String datePattern) {
  static final Wording BOARD = new Wording(Map.of(), "MM/dd/yyyy");

  static final Wording OTHER =
      new Wording(
          Map.ofEntries(
              Map.entry("Agreement Number", "Contract No."),
              Map.entry("Employer ID", "Vendor No."),
              Map.entry("Employer Legal Name", "Legal Name of Employer"),
              Map.entry("Participant", "Trainee Name"),
              Map.entry("Participant ID", "CalJOBS ID"),
              Map.entry("Job Title", "Occupation"),
              Map.entry("Start Date", "Begin Date"),
              Map.entry("End Date", "Projected Completion Date"),
              Map.entry("Total Training Hours", "Maximum Training Hours"),
              Map.entry("Hourly Wage", "Starting Wage"),
              Map.entry("Maximum Reimbursement", "Total Obligation"),
              Map.entry("Amount Claimed", "Total Due")),
          "MMMM d, yyyy");

  static final Wording SHORT =
      new Wording(
          Map.ofEntries(
              Map.entry("Agreement Number", "Agreement #"),
              Map.entry("Employer ID", "Vendor #"),
              Map.entry("Employer Legal Name", "Employer"),
              Map.entry("Participant", "Employee Name"),
              Map.entry("Participant ID", "State ID"),
              Map.entry("Start Date", "Start"),
              Map.entry("End Date", "End"),
              Map.entry("Total Training Hours", "Total Hours"),
              Map.entry("Hourly Wage", "Wage per Hour"),
              Map.entry("Maximum Reimbursement", "Max. Reimbursement"),
              Map.entry("Amount Claimed", "Total Amount Due")),
          "M/d/yyyy");

  Entry entry(String label, String value) {
    return new Entry(labels.getOrDefault(label, label), value);
  }

  Entry entry(String label, LocalDate value) {
    return entry(label, date(value));
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern, Locale.US).format(date);
  }

  static String money(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
    format.setMinimumFractionDigits(2);
    return "$" + format.format(amount);
  }
}
