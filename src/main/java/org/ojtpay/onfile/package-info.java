/**
 * What the board knows already, as values at a moment: agreements, vendors, exclusions, decisions,
 * what was paid; readers of the reference files.
 */
@NullMarked
package org.ojtpay.onfile;

import org.jspecify.annotations.NullMarked;
