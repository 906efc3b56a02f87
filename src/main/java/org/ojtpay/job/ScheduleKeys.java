package org.ojtpay.job;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Schedule.CatchUp;

/** Reads a job's schedule: the keys {@code time, days, zone, catchUp, after} of its file. */
final class ScheduleKeys {

  private static final String DAYS = "days of the week such as MONDAY-FRIDAY or MONDAY, THURSDAY";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern COMMA = Pattern.compile(",");

  private final YamlFile file;

  ScheduleKeys(YamlFile file) {
    this.file = file;
  }

  /**
   * The schedule; nothing where the file names no time, so that people alone start the job.
   *
   * @throws BadConfiguration where a key holds what it should not
   */
  Optional<Schedule> read(String job, ZoneId boardZone) {
    return file.optional("time")
        .map(time -> new Schedule(job, time(time), days(), zone(boardZone), catchUp(), after(job)));
  }

  private LocalTime time(String text) {
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeParseException e) {
      throw file.bad("time", text, "a time in quotes such as \"21:30\"");
    }
  }

  /** A text, or a list of texts: both read the same. */
  private Set<DayOfWeek> days() {
    String text = file.texts("days");
    if (text.isBlank()) {
      throw file.bad("days", "nothing", DAYS);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    COMMA.splitAsStream(text).map(String::strip).forEach(part -> add(days, part));
    return days;
  }

  private void add(Set<DayOfWeek> days, String part) {
    String[] ends = part.split("\\s*-\\s*", -1);
    if (ends.length > 2) {
      throw file.bad("days", part, DAYS);
    }
    DayOfWeek day = day(ends[0]);
    DayOfWeek last = day(ends[ends.length - 1]);
    days.add(day);
    while (day != last) {
      day = day.plus(1);
      days.add(day);
    }
  }

  private DayOfWeek day(String name) {
    try {
      return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw file.bad("days", name, DAYS);
    }
  }

  private ZoneId zone(ZoneId boardZone) {
    return file.optional("zone").map(name -> file.zone("zone", name)).orElse(boardZone);
  }

  private CatchUp catchUp() {
    String text = file.optional("catchUp").orElse("latest");
    return switch (text) {
      case "latest" -> CatchUp.LATEST;
      case "none" -> CatchUp.NONE;
      default -> throw file.bad("catchUp", text, "latest or none");
    };
  }

  private @Nullable String after(String job) {
    String text = file.optional("after").orElse(null);
    if (text != null && (text.equals(job) || !JobRunner.JOBS.contains(text))) {
      throw file.bad("after", text, "another job");
    }
    return text;
  }
}
