package org.ojtpay.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Passphrases;
import org.ojtpay.desk.People;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The people of the board, and how they prove who they are. */
@Command(
    name = "people",
    description = "Shows the board's people, and sets the passphrases by which they act.",
    mixinStandardHelpOptions = true)
final class PeopleCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "list",
      description = "Lists the board's people with their roles, and who has a passphrase.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    BoardFile board = data.board();
    for (Person person : board.people()) {
      boolean has =
          board.passphrases().isPresent() && data.people().passphrases().has(person.user());
      spec.commandLine()
          .getOut()
          .println(
              "%-16s %-28s %-14s  %s"
                  .formatted(
                      Shown.line(person.user()),
                      Shown.line(person.name()),
                      has ? "passphrase" : "-",
                      String.join(", ", person.roles())));
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "passphrase",
      description = {
        "Sets the passphrase by which a person acts under a login that is not their own.",
        "Where one is set already, it is asked for first."
      },
      mixinStandardHelpOptions = true)
  int passphrase(
      @Parameters(paramLabel = "USER", description = "the board's user") String user,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "a file of mode 600 with the one that is set; else you are asked")
          @Nullable Path old,
      @Option(
              names = "--new-passphrase-file",
              paramLabel = "FILE",
              description = "a file of mode 600 with the new one; else you are asked twice")
          @Nullable Path fresh,
      @Mixin DataOptions data) {
    People people = data.people();
    Person person = people.known(user);
    Passphrases passphrases = people.passphrases();
    if (passphrases.has(person.user())) {
      AsOption.noted(
          data,
          () -> {
            people.prove(person, () -> PassphraseInput.of(old, "Present passphrase of " + user));
            return true;
          });
    }
    char[] chosen = chosen(fresh, user);
    data.with(
        office -> {
          passphrases.put(person.user(), chosen);
          office.note("PASSPHRASE SET of " + person.user());
          return true;
        });
    spec.commandLine().getErr().println("Set. Keep it to yourself: who knows it is you.");
    return ExitStatus.DONE;
  }

  private static char[] chosen(@Nullable Path file, String user) {
    char[] first = PassphraseInput.of(file, "New passphrase of " + user);
    if (file == null && !Arrays.equals(first, PassphraseInput.of(null, "The same once more"))) {
      throw new NotPossible("The two differ. Nothing was changed; give the command again.");
    }
    return first;
  }
}
