package org.ojtpay.packet;

/**
 * What the reader says of its own work, for whoever asks why a value was or was not read.
 *
 * @param rule by what it was found: {@code title}, {@code label}, {@code headings}; or {@code
 *     nearly} for what was seen and not taken, {@code blank} for a place with nothing in it
 * @param detail what was seen and what was made of it
 */
public record Remark(String rule, String detail, SourceRef source) {}
