package org.ojtpay.extract;

import java.io.IOException;
import java.util.Optional;

/** Draws a page that says of every letter which one it is; no other. */
interface PagePaper {

  Optional<KnownPage> of(PageModel page) throws IOException;
}
