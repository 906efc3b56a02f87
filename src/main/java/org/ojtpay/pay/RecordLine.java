package org.ojtpay.pay;

import java.util.OptionalLong;

/**
 * One record as it stands in the file, 94 characters. Positions are Nacha's: from 1, both ends
 * counted.
 */
record RecordLine(int number, String text) {

  char type() {
    return text.charAt(0);
  }

  String at(int from, int to) {
    return text.substring(from - 1, to);
  }

  boolean isBlank(int from, int to) {
    return at(from, to).isBlank();
  }

  /** Nothing unless every position holds a digit. At most 18 positions. */
  OptionalLong digits(int from, int to) {
    long value = 0;
    for (int i = from - 1; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return OptionalLong.empty();
      }
      value = 10 * value + (digit - '0');
    }
    return OptionalLong.of(value);
  }

  /** Whether the nine positions from here are a routing number whose check digit fits. */
  boolean isRoutingNumber(int from) {
    if (digits(from, from + 8).isEmpty()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int weight = i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1;
      sum += weight * (text.charAt(from - 1 + i) - '0');
    }
    return sum % 10 == 0;
  }
}
