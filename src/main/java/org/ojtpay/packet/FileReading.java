package org.ojtpay.packet;

import java.util.List;

/** Everything that was read from one file, and what could not be. */
public record FileReading(
    String file, String sha256, List<Document> documents, List<Problem> problems) {

  public FileReading {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
