package org.ojtpay.samples;

import java.util.List;

/** One inbox entry: a folder with files, or one file whose name is the entry's own. */
record Story(String entry, List<SampleFile> files, List<Expected> expected) {

  static Story folder(String entry, Expected expected, SampleFile... files) {
    return new Story(entry, List.of(files), List.of(expected));
  }

  boolean isFolder() {
    return files.size() != 1 || !files.get(0).name().equals(entry);
  }

  /** Where a file lies below the inbox. */
  String path(SampleFile file) {
    return isFolder() ? entry + "/" + file.name() : entry;
  }
}
