/** What people do: decide holds, approve, release; roles and four eyes. */
@NullMarked
package org.ojtpay.desk;

import org.jspecify.annotations.NullMarked;
