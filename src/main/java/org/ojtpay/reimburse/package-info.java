/**
 * From an invoice and what is on file to a worksheet: lines, exclusions, caps and findings. Pure.
 */
@NullMarked
package org.ojtpay.reimburse;

import org.jspecify.annotations.NullMarked;
