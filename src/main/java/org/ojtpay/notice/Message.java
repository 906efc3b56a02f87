package org.ojtpay.notice;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says and to whom, beside the paper that it carries.
 *
 * @param about what the mail is about and no other one is, whatever the run
 * @param attachment the paper's name as its receiver sees it: no name of a person is in it
 * @param submission the submission that it is about; absent where it is about several
 */
record Message(
    String to,
    String subject,
    String about,
    Letter letter,
    String attachment,
    @Nullable String submission) {}
