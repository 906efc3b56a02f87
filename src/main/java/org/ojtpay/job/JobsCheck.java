package org.ojtpay.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.policy.UnreadablePack;
import tools.jackson.databind.JsonNode;

/**
 * Checks the configuration of the jobs and of the board as a whole, and collects every fault: a
 * mistyped key would otherwise be a key that nobody reads.
 */
public final class JobsCheck {

  private static final Set<String> JOB_KEYS =
      Set.of(
          "name",
          "time",
          "days",
          "zone",
          "catchUp",
          "after",
          "inbox",
          "outbox",
          "reference",
          "data",
          "database",
          "policy",
          "bankProfile",
          "release",
          "asOf",
          "approver",
          "releaser",
          "ledger");

  private static final Set<String> BOARD_KEYS =
      Set.of(
          "name",
          "address",
          "phone",
          "returnAddress",
          "vendorAddress",
          "financeAddress",
          "timeZone",
          "bankProfiles",
          "people",
          "credentials",
          "passphrases",
          "fieldKeys",
          "bank",
          "limits",
          "policy",
          "reference");

  /** The keys of what stands in lists and groups of the board. */
  private static final Map<String, Set<String>> INSIDE =
      Map.of(
          "bankProfiles",
          Set.of(
              "name",
              "immediateDestination",
              "immediateDestinationName",
              "immediateOrigin",
              "immediateOriginName",
              "companyName",
              "companyId",
              "odfi",
              "entryDescription",
              "balanced",
              "fundingAccountFile",
              "prenotes",
              "delivery"),
          "people",
          Set.of("user", "name", "email", "roles"),
          "limits",
          Set.of("payment", "file", "day"),
          "bank",
          Set.of("coolingDays"));

  private final JobFiles files;
  private final Clock clock;
  private final List<String> faults = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();

  private JobsCheck(JobFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param faults a line each: file, key, what was found, what is expected
   * @param warnings of times that a change of the clocks touches, and of too few people
   * @param schedules of the jobs that have a time, by the files' names
   */
  public record Result(List<String> faults, List<String> warnings, List<Schedule> schedules) {

    /** The jobs' next due times, the earliest first. */
    public List<Due> next(Clock clock) {
      return schedules.stream().map(each -> each.next(clock.instant())).sorted(Due.ORDER).toList();
    }
  }

  public static Result check(JobFiles files, Clock clock) {
    JobsCheck check = new JobsCheck(files, clock);
    Optional<BoardFile> board = check.board();
    board.ifPresent(known -> files.jobPaths().forEach(path -> check.job(path, known)));
    return new Result(check.faults, check.warnings, check.schedules);
  }

  private Optional<BoardFile> board() {
    try {
      YamlFile file = YamlFile.read(files.boardPath());
      keys(file, file.root(), BOARD_KEYS, "");
      INSIDE.forEach((name, keys) -> inside(file, name, keys));
      BoardFile board = files.board();
      PeopleCheck people = new PeopleCheck(board);
      people.faults().forEach(each -> faults.add(file.path() + ", " + each));
      people.warnings().forEach(each -> warnings.add(file.path() + ", " + each));
      return Optional.of(board);
    } catch (BadConfiguration bad) {
      faults.add(bad.getMessage());
      return Optional.empty();
    }
  }

  private void inside(YamlFile file, String name, Set<String> keys) {
    JsonNode group = file.root().path(name);
    if (group.isArray()) {
      for (int i = 0; i < group.size(); i++) {
        String at = name + "[" + i + "].";
        keys(file, group.path(i), keys, at);
        keys(file, group.path(i).path("delivery"), DeliveryKeys.NAMES, at + "delivery.");
      }
    } else {
      keys(file, group, keys, name + ".");
    }
  }

  private void job(Path path, BoardFile board) {
    try {
      YamlFile file = YamlFile.read(path);
      keys(file, file.root(), JOB_KEYS, "");
      keys(file, file.root().path(LedgerKeys.GROUP), LedgerKeys.names(), LedgerKeys.GROUP + ".");
      String job = name(file);
      JobSettings settings = files.settings(job, Map.of(), clock);
      Packs.load(settings.policy());
      bank(file, settings, board);
      new ScheduleKeys(file).read(job, board.zone()).ifPresent(each -> scheduled(file, each));
    } catch (BadConfiguration | UnreadablePack bad) {
      faults.add(String.valueOf(bad.getMessage()));
    }
  }

  private static String name(YamlFile file) {
    String name = file.needed("name");
    if (!JobRunner.JOBS.contains(name)) {
      throw file.bad("name", name, "one of " + String.join(", ", JobRunner.JOBS));
    }
    if (!file.path().endsWith(name + ".yaml")) {
      throw file.bad("name", name, "the name of the file");
    }
    return name;
  }

  private static void bank(YamlFile file, JobSettings settings, BoardFile board) {
    String name = settings.bankProfile();
    if (name != null && board.banks().stream().noneMatch(each -> each.name().equals(name))) {
      throw file.bad("bankProfile", name, "the name of one of bankProfiles in board.yaml");
    }
    Path funding = name == null ? null : board.fundingAccountFiles().get(name);
    if (funding != null) {
      FundingAccountFile.read(funding);
    }
  }

  private void scheduled(YamlFile file, Schedule schedule) {
    schedules.add(schedule);
    for (Due due : schedule.shifted(clock.instant())) {
      warnings.add(
          "%s, key time: on %s the clocks change and %s is skipped or comes twice; the job starts on %s."
              .formatted(file.path(), due.day(), schedule.time(), due.shown()));
    }
  }

  private void keys(YamlFile file, JsonNode group, Set<String> known, String at) {
    for (String key : group.propertyNames()) {
      if (!known.contains(key)) {
        String meant = Nearest.of(key, known).map(near -> " Did you mean " + near + "?").orElse("");
        faults.add("%s: there is no key %s%s.%s".formatted(file.path(), at, key, meant));
      }
    }
  }
}
