package org.ojtpay.reconcile;

/** The sheets of the workbook, in their order. */
enum BookTab {
  READ_ME(1, "Read me", "Read me", "What this workbook rests on, and how to read it."),
  SIGN_OFF(
      2,
      "Sign-off checklist",
      "Sign-off checklist",
      "What is to be true before the year is closed, every check of this workbook once more, and"
          + " what is in the way."),
  FUNDS(
      3,
      "Summary by fund",
      "Summary by fund",
      "Three lines a fund: what the sheets come to, what the report has, and whether both agree."),
  ROLL_FORWARD(
      4,
      "Agreement roll-forward",
      "Agreement roll-forward",
      "Opening, obligated and amended, less liquidated and de-obligated, is open."),
  REGISTER(
      5,
      "Payment register",
      "Payment register",
      "Every payment that has a part in the year, and those of other years that Finance's ledger"
          + " has; a row for each fund and fiscal year."),
  MATCHED(
      6,
      "Matched with finance ledger",
      "Payments vs finance ledger, matched",
      "Payments that stand in both; the difference is theirs less ours. What belongs to another"
          + " fiscal year stands below, in columns of its own, and counts for nothing in this"
          + " one."),
  OURS(7, "Unmatched ours", "Unmatched ours", "Payments of which Finance's ledger has no line."),
  THEIRS(
      8,
      "Unmatched theirs",
      "Unmatched theirs",
      "Lines of Finance's ledger that are no payment of ours."),
  ACCRUALS(
      9,
      "Accruals",
      "Accruals (worked by Jun 30, unpaid)",
      "What belongs to the year and is not paid. A row marked ESTIMATE, slanted and dotted, is"
          + " estimated. Paid on verified hours that no payroll confirms stands in a column of its"
          + " own."),
  RETURNS(
      10,
      "Returns still open",
      "Returns still open",
      "Submissions of the year that were returned or are held, and that nobody has settled."),
  ADJUSTMENTS(
      11,
      "Adjustments and overrides",
      "Adjustments and overrides",
      "What employers owe, then what people have changed, withdrawn, taken back or let pass."),
  EXCEPTIONS(
      12,
      "Cap and rate exceptions",
      "Cap and rate exceptions",
      "Where a cap or a rate has cut an amount, or a person has let one pass."),
  RULES(
      13,
      "Rule and rate history",
      "Rule/rate history",
      "Every figure of the policy packs that was in force on some day of the year."),
  CONTROLS(
      14,
      "Control totals",
      "Control totals",
      "First the sheets against each other, then what the documents come to beside what is"
          + " booked.");

  private final int number;
  private final String label;
  private final String title;
  private final String purpose;

  BookTab(int number, String label, String title, String purpose) {
    this.number = number;
    this.label = label;
    this.title = title;
    this.purpose = purpose;
  }

  /** What the sheet is called; spreadsheets allow 31 signs and no slash. */
  String tab() {
    return number() + " " + label;
  }

  String title() {
    return number() + " " + title;
  }

  String purpose() {
    return purpose;
  }

  int number() {
    return number;
  }
}
