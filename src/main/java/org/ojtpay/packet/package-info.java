/**
 * What people send, as types: every value carries the place it was read from. The field catalogue
 * of the exhibits and the one canonical JSON form.
 */
@NullMarked
package org.ojtpay.packet;

import org.jspecify.annotations.NullMarked;
