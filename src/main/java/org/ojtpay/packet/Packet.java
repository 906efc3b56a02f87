package org.ojtpay.packet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was read from one submission, file by file in the order of their names. */
public record Packet(List<FileReading> files) {

  public Packet {
    files = List.copyOf(files);
  }

  public Stream<Document> documents() {
    return files.stream().flatMap(file -> file.documents().stream());
  }

  public List<Document> documents(DocumentType type) {
    return documents().filter(document -> document.type() == type).toList();
  }

  public Optional<Document> first(DocumentType... types) {
    List<DocumentType> wanted = Arrays.asList(types);
    return documents().filter(document -> wanted.contains(document.type())).findFirst();
  }

  public boolean has(DocumentType type) {
    return documents().anyMatch(document -> document.type() == type);
  }

  /** Whether any of it was recognised from a picture: then a person compares before it counts. */
  public boolean isRecognised() {
    return documents().anyMatch(document -> document.method() == ReadingMethod.OCR);
  }

  public List<Problem> problems() {
    return files.stream().flatMap(file -> file.problems().stream()).toList();
  }
}
