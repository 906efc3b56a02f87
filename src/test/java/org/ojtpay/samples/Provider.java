package org.ojtpay.samples;

/** The career centre that writes packets and invoices, and its coordinator. */
record Provider(
    String region, String name, String address, String coordinator, String email, String phone) {}
