/** Money, hours, rates and date ranges, and the one rounding rule. Imports the JDK alone. */
@NullMarked
package org.ojtpay.units;

import org.jspecify.annotations.NullMarked;
