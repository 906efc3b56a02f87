/** A small house built against its own floor plan, to prove that each rule can fail. */
@NullMarked
package org.ojtpay.floorplan;

import org.jspecify.annotations.NullMarked;
