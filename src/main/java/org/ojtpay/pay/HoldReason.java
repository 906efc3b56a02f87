package org.ojtpay.pay;

/** Why an approved invoice is not paid for now, and how that ends. */
public enum HoldReason {
  /** Finance has not entered the employer. */
  VENDOR_UNKNOWN("Finance enters the employer in vendors.csv"),
  /** Nobody has verified the account that the employer would be paid to. */
  BANK_PENDING("Finance calls the employer, and another person approves the account"),
  /** The account is approved, and its first day has not come. */
  BANK_COOLING("the day comes from which it may be paid"),
  /** The account is tried with an entry of zero, and what comes of that is not known yet. */
  PRENOTE_WINDOW("its prenote goes to the bank, and three banking days pass without a return"),
  /** The entry that tried the account came back. */
  PRENOTE_RETURNED("Finance enters the right account, and it is verified and tried anew"),
  /** Another employer, with another FEIN, has the same account. */
  BANK_SHARED("Finance has the account verified anew"),
  /** The policy pack that it was approved by is not installed. */
  PACK_GONE("whoever keeps the policy packs puts it back"),
  /** The employer may be an excluded party. */
  DEBARMENT("Programs compares them; it ends with an extract that has nobody like the employer"),
  /** The budget of the fund is spent. */
  FUND_EXHAUSTED("Finance enters more in funds.csv"),
  /** Payroll for verified hours of the agreement is long due. */
  PAYROLL_LATE(
      "Programs decides on payroll that is held, and where none is asks the employer for it; it"
          + " ends when the payroll is approved"),
  /** A value does not fit its field of the bank's file. */
  UNFIT("Finance corrects the value in vendors.csv"),
  /** The same file pays another amount of its invoice. */
  ONE_A_FILE("the next payment file takes it"),
  /** A person holds the submission. */
  SUBMISSION(By.A_PERSON, By.LIFTED),
  /** A person holds the payment, and whatever is made again in its place. */
  PAYMENT(By.A_PERSON, By.LIFTED),
  /** A person holds the agreement. */
  AGREEMENT(By.A_PERSON, By.LIFTED),
  /** A person holds the employer. */
  EMPLOYER(By.A_PERSON, By.LIFTED),
  /** A person holds the fund. */
  FUND(By.A_PERSON, By.LIFTED),
  /** It may be paid already: the payee, or its bank, says so. */
  DUPLICATE_SUSPECT(By.A_PERSON, "Finance asks the employer what came, and lifts it"),
  /** A payment or a prenote came back: the account is closed, unknown or blocked. */
  RETURNED_PAYMENT(By.A_PERSON, "Finance gets the employer's right account, and lifts it"),
  /** The bank has told that the account's details have changed. */
  NOC_OPEN(By.ANOTHER_PERSON, By.LIFTED_BY_ANOTHER),
  /** The bank takes the payment for a fraud, or a person does. */
  FRAUD_REVIEW(By.ANOTHER_PERSON, By.LIFTED_BY_ANOTHER);

  /** Who ends it. */
  private enum By {
    /** Nobody: each run finds it anew, until it is no longer so. */
    ITSELF,
    A_PERSON,
    ANOTHER_PERSON;

    private static final String LIFTED = "Finance lifts it, or its last day passes";
    private static final String LIFTED_BY_ANOTHER =
        "another person of Finance than the one who placed it lifts it";
  }

  private final By by;
  private final String ends;

  /** One that each run finds anew. */
  HoldReason(String ends) {
    this(By.ITSELF, ends);
  }

  HoldReason(By by, String ends) {
    this.by = by;
    this.ends = ends;
  }

  /** Who ends it and how, without a full stop. */
  public String ends() {
    return ends;
  }

  /** Whether people place it and end it; what is not recorded is found anew by each run. */
  public boolean isRecorded() {
    return by != By.ITSELF;
  }

  /** Whether it ends by another person than the one who placed it, and not by a day. */
  public boolean isLiftedByAnother() {
    return by == By.ANOTHER_PERSON;
  }
}
