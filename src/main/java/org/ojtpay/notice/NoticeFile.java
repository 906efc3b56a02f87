package org.ojtpay.notice;

import org.jspecify.annotations.Nullable;

/**
 * A paper that goes out by mail.
 *
 * @param file the mail's path within the run's folder
 * @param submission the submission that it is about; absent where it is about several
 */
public record NoticeFile(String file, String to, @Nullable String submission) {

  /** The path of the paper that the mail carries, which lies beside it. */
  String paper() {
    return file.substring(0, file.length() - ".eml".length()) + ".pdf";
  }
}
