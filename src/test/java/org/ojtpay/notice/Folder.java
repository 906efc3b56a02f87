package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A run's folder as it is found after the run.
 *
 * @param order in which its files were written
 */
record Folder(SortedMap<String, byte[]> files, List<String> order, Papers papers) {

  static Folder of(Function<Outbox, Papers> run) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> order = new ArrayList<>();
    Papers papers =
        run.apply(
            (path, bytes) -> {
              files.put(path, bytes);
              order.add(path);
            });
    return new Folder(files, order, papers);
  }

  byte[] file(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new AssertionError("the run wrote no " + path);
    }
    return bytes;
  }

  List<NoticeFile> notices() {
    return papers.notices();
  }

  String manifestSha256() {
    return papers.manifestSha256();
  }
}
