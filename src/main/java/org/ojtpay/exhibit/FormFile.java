package org.ojtpay.exhibit;

/**
 * One blank form.
 *
 * @param name of the file, with its ending
 */
@SuppressWarnings("ArrayRecordComponent")
public record FormFile(String name, byte[] bytes) {}
