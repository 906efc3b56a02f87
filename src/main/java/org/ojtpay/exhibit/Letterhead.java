package org.ojtpay.exhibit;

/**
 * The board as its forms name it.
 *
 * @param address where it sits; may be empty, like the phone
 * @param returnAddress the e-mail address to which filled forms go
 */
public record Letterhead(String name, String address, String phone, String returnAddress) {}
