package org.ojtpay.samples;

/** A label and what stands beside it. */
record Entry(String label, String value) {}
