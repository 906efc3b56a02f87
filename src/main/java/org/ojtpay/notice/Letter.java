package org.ojtpay.notice;

import java.util.List;

/** What a mail says, before it is laid out as text or as HTML. */
record Letter(String sender, String title, List<Block> blocks) {
  Letter {
    blocks = List.copyOf(blocks);
  }
}
