package org.ojtpay.cli;

import java.io.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.Passphrases;

/**
 * A passphrase as a person gives it: at the terminal, which does not show it, or in a file that
 * only they can read. Never as an argument or in the environment, where others can read it.
 */
final class PassphraseInput {

  private PassphraseInput() {}

  // From Java 22 on there is a console without a terminal too; it answers with null at its end.
  @SuppressWarnings("SystemConsoleNull")
  static char[] of(@Nullable Path file, String prompt) {
    if (file != null) {
      return Passphrases.given(file);
    }
    Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword("%s: ", prompt);
    if (typed == null) {
      throw new NotAllowed(
          prompt + ": there is no terminal to ask at. Give it in a file of mode 600.");
    }
    return typed;
  }
}
