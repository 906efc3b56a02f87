/** From packet, worksheet and what is on file to a verdict. It alone makes what may be paid. */
@NullMarked
package org.ojtpay.validate;

import org.jspecify.annotations.NullMarked;
