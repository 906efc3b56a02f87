/**
 * An inbox entry becomes a receipt: content hash, date stamp, members. Nothing in the inbox is ever
 * changed.
 */
@NullMarked
package org.ojtpay.intake;

import org.jspecify.annotations.NullMarked;
