package org.ojtpay.onfile;

/**
 * Another employer that the same account stands for.
 *
 * @param fein as it is on file
 */
public record SharedAccount(String employerId, String name, String fein) {}
