/** From a receipt to a packet. The only room that opens foreign documents, in a child JVM. */
@NullMarked
package org.ojtpay.extract;

import org.jspecify.annotations.NullMarked;
