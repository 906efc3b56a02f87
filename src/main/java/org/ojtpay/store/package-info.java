/**
 * PostgreSQL: one append-only table per hand-off, and the constraints that make double payment
 * impossible.
 */
@NullMarked
package org.ojtpay.store;

import org.jspecify.annotations.NullMarked;
