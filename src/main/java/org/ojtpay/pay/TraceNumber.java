package org.ojtpay.pay;

import org.ojtpay.units.RoutingNumber;

/**
 * Names an entry within its batch: the sending bank's eight digits and a sequence of seven.
 *
 * @param sequence 1 to 9,999,999, ascending within a batch
 */
record TraceNumber(RoutingNumber odfi, int sequence) {

  static final int LAST = 9_999_999;

  TraceNumber {
    if (sequence < 1 || sequence > LAST) {
      throw new IllegalArgumentException("trace sequence " + sequence + " is not 1 to " + LAST);
    }
  }

  String sequenceDigits() {
    return NachaField.number("trace sequence", sequence, 7);
  }

  @Override
  public String toString() {
    return odfi.identification() + sequenceDigits();
  }
}
