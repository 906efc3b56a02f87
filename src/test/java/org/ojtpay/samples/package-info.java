/**
 * The sample night: who is in it, what they send, and what a correct run decides, worked out here
 * without the program's own rooms.
 */
@NullMarked
package org.ojtpay.samples;

import org.jspecify.annotations.NullMarked;
