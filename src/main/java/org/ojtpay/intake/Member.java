package org.ojtpay.intake;

/**
 * One file of a submission.
 *
 * @param name as its sender named it; never used as a path
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes
 */
public record Member(String name, String sha256, long size) {}
