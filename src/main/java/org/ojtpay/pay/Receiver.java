package org.ojtpay.pay;

/** Whose account is paid; it decides the entry class. */
public enum Receiver {
  COMPANY(StandardEntryClass.CCD),
  /** A sole proprietor who is paid to an account of their own as a person. */
  SOLE_PROPRIETOR(StandardEntryClass.PPD);

  private final StandardEntryClass entryClass;

  Receiver(StandardEntryClass entryClass) {
    this.entryClass = entryClass;
  }

  StandardEntryClass entryClass() {
    return entryClass;
  }
}
