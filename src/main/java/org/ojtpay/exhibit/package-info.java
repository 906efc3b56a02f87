/** Writes the blank forms from the same field catalogue that the reader uses. */
@NullMarked
package org.ojtpay.exhibit;

import org.jspecify.annotations.NullMarked;
