package org.ojtpay.notice;

import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.ReadingMethod;

/**
 * A document as it was read. A file in which nothing was found stands here too, as OTHER, read by
 * NONE, without pages: every file that came is accounted for.
 */
public record DocumentRead(
    String file, String sha256, DocumentType type, ReadingMethod method, List<Integer> pages) {

  public DocumentRead {
    pages = List.copyOf(pages);
  }

  /** All documents of a packet, in its order. */
  public static List<DocumentRead> of(Packet packet) {
    return packet.files().stream().flatMap(DocumentRead::of).toList();
  }

  private static Stream<DocumentRead> of(FileReading file) {
    if (file.documents().isEmpty()) {
      return Stream.of(
          new DocumentRead(
              file.file(), file.sha256(), DocumentType.OTHER, ReadingMethod.NONE, List.of()));
    }
    return file.documents().stream()
        .map(
            each ->
                new DocumentRead(
                    each.file(), each.sha256(), each.type(), each.method(), each.pages()));
  }

  /** Whether anything was found in it. */
  boolean isRead() {
    return method != ReadingMethod.NONE;
  }
}
