package org.ojtpay.pay;

/** A payment file that must not leave the house: nothing was handed out. */
public final class PaymentRunException extends RuntimeException {

  PaymentRunException(String message) {
    super(message);
  }
}
