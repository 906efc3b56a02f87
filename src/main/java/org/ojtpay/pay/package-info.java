/** Payments to bank files, and the byte validator that knows nothing of the writer. */
@NullMarked
package org.ojtpay.pay;

import org.jspecify.annotations.NullMarked;
