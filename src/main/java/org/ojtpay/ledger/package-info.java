/** Double-entry postings: encumbered, payable, in transit, paid. */
@NullMarked
package org.ojtpay.ledger;

import org.jspecify.annotations.NullMarked;
