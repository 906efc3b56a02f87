package org.ojtpay.packet;

/**
 * What kept a file, page or value from being read.
 *
 * @param code one of the DOC- reason codes
 * @param detail what was seen, for the sentence that its reader gets
 */
public record Problem(String code, String detail, SourceRef source) {}
