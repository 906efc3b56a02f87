/** The commands. */
@NullMarked
package org.ojtpay.cli;

import org.jspecify.annotations.NullMarked;
