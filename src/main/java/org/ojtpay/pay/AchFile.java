package org.ojtpay.pay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A whole file in memory: a pure function of its parts. The layout is {@link AchWriter}'s. */
record AchFile(FileHeader header, List<AchBatch> batches) {

  AchFile {
    batches = List.copyOf(batches);
  }

  byte[] bytes(LineEnd lineEnd) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      AchWriter writer = new AchWriter(bytes, lineEnd, header);
      for (AchBatch batch : batches) {
        writer.batch(batch.header(), batch.direction(), batch.entries().iterator());
      }
      writer.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
