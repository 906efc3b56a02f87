package org.ojtpay.pay;

import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** One record 6 and the addenda records that follow it. */
final class EntryCheck {

  private static final Pattern CODE = Pattern.compile("[234][1-46-9]");
  private static final Set<String> LOAN_CODES = Set.of("51", "52", "53", "54", "55", "56");
  private static final Set<String> ONE_ADDENDA = Set.of("CCD", "PPD", "COR");
  private static final Set<String> ADDENDA_TYPES = Set.of("05", "98", "99");

  private final RecordLine record;
  private final String entryClass;
  private final Defects defects;
  private final String code;
  private final boolean knownCode;
  private int addenda;

  EntryCheck(RecordLine record, String entryClass, Defects defects) {
    this.record = record;
    this.entryClass = entryClass;
    this.defects = defects;
    this.code = record.at(2, 3);
    this.knownCode = CODE.matcher(code).matches() || LOAN_CODES.contains(code);
  }

  /** Codes 21-24, 26-29 of checking, the same of savings and general ledger, and those of loans. */
  boolean isKnownCode() {
    return knownCode;
  }

  boolean isCredit() {
    return code.charAt(1) < '5';
  }

  private boolean isPrenote() {
    return code.charAt(1) == '3' || code.charAt(1) == '8';
  }

  private boolean isZeroDollarRemittance() {
    return code.charAt(1) == '4' || code.charAt(1) == '9';
  }

  private boolean isReturnOrNotice() {
    return code.charAt(1) == '1' || code.charAt(1) == '6';
  }

  void check() {
    if (!isKnownCode()) {
      defects.add(DefectKind.TRANSACTION_CODE, record, "'" + code + "' is none");
    }
    if (!record.isRoutingNumber(4)) {
      defects.add(
          DefectKind.ENTRY_CHECK_DIGIT,
          record,
          "positions 4 to 12 are not a routing number with its check digit");
    }
    if (record.isBlank(13, 29)) {
      defects.add(DefectKind.ACCOUNT_BLANK, record, "the account number is blank");
    }
    amount();
    if (record.isBlank(nameFrom(), nameTo())) {
      defects.add(DefectKind.RECEIVER_BLANK, record, "the receiver's name is blank");
    }
    if (indicator() != '0' && indicator() != '1') {
      defects.add(DefectKind.ADDENDA_INDICATOR, record, "'" + indicator() + "' is neither 0 nor 1");
    }
  }

  private void amount() {
    OptionalLong cents = record.digits(30, 39);
    if (cents.isEmpty()) {
      defects.add(DefectKind.AMOUNT_NOT_NUMERIC, record, "positions 30 to 39 are no number");
      return;
    }
    if (!isKnownCode() || isReturnOrNotice()) {
      return;
    }
    boolean zero = cents.getAsLong() == 0;
    boolean live = !isPrenote() && !isZeroDollarRemittance();
    if (live && zero) {
      defects.add(DefectKind.AMOUNT_ZERO, record, "a live entry of zero dollars");
    } else if (isPrenote() && !zero) {
      defects.add(DefectKind.PRENOTE_AMOUNT, record, "a prenote with an amount");
    } else if (isZeroDollarRemittance() && !zero) {
      defects.add(
          DefectKind.REMITTANCE_AMOUNT, record, "transaction code " + code + " with an amount");
    }
  }

  void addenda(RecordLine line) {
    addenda++;
    if (indicator() == '0' && addenda == 1) {
      defects.add(DefectKind.ADDENDA_UNANNOUNCED, line, "the entry's addenda indicator is 0");
    }
    if (addenda == 2 && ONE_ADDENDA.contains(entryClass)) {
      defects.add(
          DefectKind.ADDENDA_TOO_MANY, line, "an entry of class " + entryClass + " has one only");
    }
    String type = line.at(2, 3);
    if (!ADDENDA_TYPES.contains(type)) {
      defects.add(DefectKind.ADDENDA_TYPE, line, "'" + type + "' is not 05, 98 or 99");
    } else if (type.equals("05")) {
      remittance(line);
    } else if (!line.at(80, 94).equals(record.at(80, 94))) {
      defects.add(DefectKind.ADDENDA_TRACE, line, "trace is not " + record.at(80, 94));
    }
  }

  private void remittance(RecordLine line) {
    OptionalLong sequence = line.digits(84, 87);
    if (sequence.isEmpty() || sequence.getAsLong() != addenda) {
      defects.add(
          DefectKind.ADDENDA_SEQUENCE,
          line,
          "sequence " + line.at(84, 87) + ", expected " + addenda);
    }
    if (!line.at(88, 94).equals(record.at(88, 94))) {
      defects.add(
          DefectKind.ADDENDA_TRACE,
          line,
          "entry sequence " + line.at(88, 94) + ", the entry's is " + record.at(88, 94));
    }
  }

  /** Called when the next entry or the batch's control begins. */
  void finish() {
    if (indicator() == '1' && addenda == 0) {
      defects.add(
          DefectKind.ADDENDA_MISSING, record, "the addenda indicator is 1, no addenda follows");
    } else if (addenda == 0 && isKnownCode() && isZeroDollarRemittance()) {
      defects.add(
          DefectKind.REMITTANCE_MISSING, record, "code " + code + " without its remittance");
    }
    if (entryClass.equals("CTX")) {
      OptionalLong stated = record.digits(55, 58);
      if (stated.isEmpty() || stated.getAsLong() != addenda) {
        defects.add(
            DefectKind.ADDENDA_COUNT,
            record,
            "stated " + record.at(55, 58) + " addenda, counted " + addenda);
      }
    }
  }

  private char indicator() {
    return record.at(79, 79).charAt(0);
  }

  private int nameFrom() {
    return entryClass.equals("CTX") ? 59 : 55;
  }

  private int nameTo() {
    return entryClass.equals("CTX") ? 74 : 76;
  }
}
