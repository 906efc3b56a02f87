package org.ojtpay.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.job.BoardFile.Person;
import picocli.CommandLine.Option;

/** Who acts. */
final class Actor {

  @Option(names = "--as", paramLabel = "USER", description = "the board's user (default: you)")
  private @Nullable String as;

  /** A person whom the board knows. */
  Person anybody(DataOptions data) {
    return data.people().person(as);
  }

  /** A person who has one of the roles. */
  Person with(DataOptions data, String... roles) {
    Person person = anybody(data);
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
}
