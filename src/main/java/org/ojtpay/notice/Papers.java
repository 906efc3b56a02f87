package org.ojtpay.notice;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.units.Sha256;

/**
 * What a run wrote into its folder.
 *
 * @param files by path within the folder
 * @param manifestSha256 of {@code manifest.json}, for the next run's manifest
 */
public record Papers(
    SortedMap<String, Written> files, List<NoticeFile> notices, String manifestSha256) {

  /** The file whose presence says that the folder is complete. */
  public static final String WRITTEN_LAST = "report.json";

  /** What remains known of a file once it is handed on. */
  public record Written(int bytes, String sha256) {

    static Written of(byte[] bytes) {
      return new Written(bytes.length, Sha256.of(bytes));
    }
  }

  public Papers {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    notices = List.copyOf(notices);
  }

  /** The hash of that file; fails where the run wrote none of that name. */
  public String sha256(String path) {
    Written written = files.get(path);
    if (written == null) {
      throw new IllegalArgumentException("the run wrote no " + path);
    }
    return written.sha256();
  }
}
