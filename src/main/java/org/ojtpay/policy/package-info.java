/**
 * Dated, cited parameters; reasons and findings; earning codes; working-day and banking-day
 * calendars.
 */
@NullMarked
package org.ojtpay.policy;

import org.jspecify.annotations.NullMarked;
