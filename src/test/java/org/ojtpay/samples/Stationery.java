package org.ojtpay.samples;

import java.util.List;

/**
 * What repeats on each page: the letterhead (first page only), a line at the top such as a fax
 * machine prints, and the foot, to which the page number is added.
 */
record Stationery(List<String> letterhead, String topLine, String foot, String producer) {}
