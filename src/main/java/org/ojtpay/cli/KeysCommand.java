package org.ojtpay.cli;

import java.io.PrintWriter;
import org.ojtpay.desk.KeyRing.Rotated;
import org.ojtpay.desk.KeyRing.Standing;
import org.ojtpay.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys under which account numbers and payment files are sealed. */
@Command(
    name = "keys",
    description = "Checks and exchanges the keys of what lies sealed in the database.",
    mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  @Command(
      name = "check",
      description =
          "Opens every sealed field; prints the keys, and every field that does not open.",
      mixinStandardHelpOptions = true)
  int check(@Mixin DataOptions data) {
    Standing standing = data.with(office -> office.keys().check());
    PrintWriter out = spec.commandLine().getOut();
    standing
        .fields()
        .forEach(
            (key, fields) ->
                out.println(
                    "%s  %6d fields%s"
                        .formatted(
                            key, fields, key.equals(standing.current()) ? "  current" : "")));
    standing.broken().forEach(out::println);
    if (!standing.plain().isNothing()) {
      out.println(standing.plain() + " lie in clear. \"ojtpay keys seal-old\" mends that.");
    }
    say("The key file is " + standing.file() + ". Keep a copy of it apart from the database.");
    return standing.isSound() ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  @Command(
      name = "rotate",
      description = {
        "Makes a new key and seals everything with it; the old key stays in the file.",
        "Broken off, the same command goes on."
      },
      mixinStandardHelpOptions = true)
  int rotate(@Mixin DataOptions data) {
    Rotated rotated = data.with(office -> office.keys().rotate());
    say(
        (rotated.isNew() ? "Key %s was made; " : "A rotation to key %s was broken off; ")
                .formatted(rotated.current())
            + rotated.fields()
            + " fields were sealed with it. Copy the key file anew.");
    rotated
        .unused()
        .forEach(key -> say("Then take the old key out of use: ojtpay keys retire " + key));
    return ExitStatus.DONE;
  }

  @Command(
      name = "retire",
      description = "Takes a key out of the key file, once no field is sealed with it.",
      mixinStandardHelpOptions = true)
  int retire(
      @Parameters(paramLabel = "KEY", description = "the key's id, as \"keys check\" shows it")
          String key,
      @Mixin DataOptions data) {
    data.with(
        office -> {
          office.keys().retire(key);
          return true;
        });
    say("Key " + key + " is out of use. Older copies of the database still need it.");
    return ExitStatus.DONE;
  }

  @Command(
      name = "seal-old",
      description = {
        "Seals payment files that lie in clear from a version before there were keys, and masks",
        "the accounts in the copies of vendors.csv that it kept."
      },
      mixinStandardHelpOptions = true)
  int sealOld(@Mixin DataOptions data) {
    say("Sealed: " + data.with(office -> office.keys().sealOld()) + ".");
    return ExitStatus.DONE;
  }

  private void say(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
