package org.ojtpay.pay;

/** What kind of receiver a batch is for, by Nacha's three letters. */
enum StandardEntryClass {
  /** Accounts of companies. */
  CCD,
  /** Accounts of persons. */
  PPD
}
