package org.ojtpay.samples;

/** An invented employer. Its identifiers are shaped like real ones but cannot be anybody's. */
record Employer(
    String id,
    String legalName,
    String dba,
    String fein,
    String uei,
    String address,
    String contact,
    String contactTitle,
    String phone,
    String email,
    String ownership,
    int fullTimeEmployees) {}
