/** Spring Batch jobs and steps, their configuration, the wiring and the clock. */
@NullMarked
package org.ojtpay.job;

import org.jspecify.annotations.NullMarked;
