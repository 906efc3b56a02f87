package org.ojtpay.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a policy pack and says all that is wrong with it. */
public final class PolicyCheck {

  private final PackFiles files;
  private final List<PackProblem> problems = new ArrayList<>();

  private PolicyCheck(PackFiles files) {
    this.files = files;
  }

  /** What is wrong with a board's own pack; empty where it can be used. */
  public static List<PackProblem> check(Path folder) {
    return problemsOf(PackFiles.ofFolder(folder));
  }

  /** What is wrong with a pack that comes with the program. */
  public static List<PackProblem> check(String name) {
    return problemsOf(PackFiles.ofClassPath(name));
  }

  private static List<PackProblem> problemsOf(PackFiles files) {
    PolicyCheck check = new PolicyCheck(files);
    check.read();
    return check.problems.stream().distinct().toList();
  }

  /**
   * The pack, if nothing is wrong with it.
   *
   * @throws UnreadablePack with everything that is wrong
   */
  static PolicyPack pack(PackFiles files) {
    if (files.bytes().isEmpty()) {
      throw UnreadablePack.missing(files.name());
    }
    PolicyCheck check = new PolicyCheck(files);
    PolicyPack pack = check.read();
    if (!check.problems.isEmpty()) {
      throw new UnreadablePack(files.name(), check.problems);
    }
    return pack;
  }

  private PolicyPack read() {
    PackLine line = PackLine.of(files, problems);
    return new PolicyPack(
        PackFile.read(line.about(), line.rules(), files.name()),
        ParametersFile.read(line.root(PackFiles.PARAMETERS)),
        ReasonsFile.read(line.root(PackFiles.REASONS)),
        EarningCodesFile.read(line.root(PackFiles.EARNING_CODES)),
        WagesFile.read(line.root(PackFiles.WAGES)),
        ChecklistsFile.read(line.root(PackFiles.CHECKLISTS)),
        line.files());
  }
}
