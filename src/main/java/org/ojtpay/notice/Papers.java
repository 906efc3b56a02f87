package org.ojtpay.notice;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a run writes into its folder.
 *
 * @param files bytes by path within the folder; {@code report.json} is to be written last
 * @param manifestSha256 of {@code manifest.json}, for the next run's manifest
 */
public record Papers(
    SortedMap<String, byte[]> files, List<NoticeFile> notices, String manifestSha256) {

  /** The file whose presence says that the folder is complete. */
  public static final String WRITTEN_LAST = "report.json";

  public Papers {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    notices = List.copyOf(notices);
  }

  /** The bytes of that file; fails where the run wrote none of that name. */
  public byte[] file(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("the run wrote no " + path);
    }
    return bytes;
  }
}
