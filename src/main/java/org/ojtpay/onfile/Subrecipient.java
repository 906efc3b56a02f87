package org.ojtpay.onfile;

/** The service provider of a region, and who gets its returns. */
public record Subrecipient(String region, String name, String coordinator, String email) {}
