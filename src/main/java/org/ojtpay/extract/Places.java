package org.ojtpay.extract;

import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/** What a clerk is told of a place on a page as it is read. */
@FunctionalInterface
interface Places {
  SourceRef of(Box read);
}
