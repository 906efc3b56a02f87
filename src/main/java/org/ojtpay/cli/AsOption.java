package org.ojtpay.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.WrongPassphrase;
import org.ojtpay.job.BoardFile.Person;
import picocli.CommandLine.Option;

/** As whom a person acts: as themselves, by their login; or as another user of the board. */
final class AsOption {

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "the board's user who does it (default: you); asks for that user's passphrase")
  private @Nullable String as;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "a file of mode 600 whose first line is the passphrase; else you are asked")
  private @Nullable Path passphraseFile;

  /** Somebody whom the board knows. */
  Person person(DataOptions data) {
    return noted(data, () -> data.people().person(as, this::passphrase));
  }

  /** Somebody who has the role. */
  Person person(DataOptions data, String role) {
    return noted(data, () -> data.people().person(as, role, this::passphrase));
  }

  /** Somebody who has one of the roles. */
  Person oneOf(DataOptions data, String... roles) {
    Person person = person(data);
    if (Arrays.stream(roles).noneMatch(person::is)) {
      throw new NotAllowed(
          person.name()
              + " ("
              + person.user()
              + ") has not the role \""
              + String.join("\" or \"", roles)
              + "\".");
    }
    return person;
  }

  private char[] passphrase() {
    return PassphraseInput.of(passphraseFile, "Passphrase of " + as);
  }

  /** That somebody tried as another is kept, before they are told that they failed. */
  static <T> T noted(DataOptions data, Supplier<T> proof) {
    try {
      return proof.get();
    } catch (WrongPassphrase wrong) {
      data.with(
          office -> {
            office.note("WRONG PASSPHRASE of " + wrong.user());
            return true;
          });
      throw wrong;
    }
  }
}
