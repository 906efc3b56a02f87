/** Bank answers against what was sent, and the fiscal year's end. It reports, it never pays. */
@NullMarked
package org.ojtpay.reconcile;

import org.jspecify.annotations.NullMarked;
