/** Return notices, remittance advice, worksheets and the run report, as files for people. */
@NullMarked
package org.ojtpay.notice;

import org.jspecify.annotations.NullMarked;
