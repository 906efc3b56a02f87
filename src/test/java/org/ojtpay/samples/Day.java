package org.ojtpay.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Hours of one kind on one day, under the employer's earning code. */
record Day(LocalDate date, String code, BigDecimal hours) {}
