/** The web pages. */
@NullMarked
package org.ojtpay.console;

import org.jspecify.annotations.NullMarked;
