package org.ojtpay.policy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * A board's policy as dated, cited data. A value is asked for by its key and a day; which day that
 * is (signature, start, work date, receipt) stands with the parameter. The first value of a
 * parameter also counts before its own date: a day before the pack's is for a person to judge.
 *
 * <p>A key that is not in the pack, or is asked for as something else than it is, is a programmer's
 * error: {@link IllegalArgumentException}.
 */
public final class PolicyPack {

  private final PackFile about;
  private final Map<String, Parameter> parameters;
  private final Reasons reasons;
  private final ReasonsFile worded;
  private final EarningCodes codes;
  private final WagesFile wages;
  private final ChecklistsFile checklists;
  private final Map<String, byte[]> files;
  private final String hash;

  PolicyPack(
      PackFile about,
      Map<String, Parameter> parameters,
      ReasonsFile worded,
      EarningCodes codes,
      WagesFile wages,
      ChecklistsFile checklists,
      Map<String, byte[]> files) {
    this.about = about;
    this.parameters = parameters;
    this.worded = worded;
    this.codes = codes;
    this.wages = wages;
    this.checklists = checklists;
    this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    this.hash = PackLine.hash(files);
    this.reasons =
        new Reasons(
            worded.reasons(),
            new Grounds("", "", about.name(), about.version(), hash, new TreeMap<>(), ""));
  }

  /**
   * A pack that comes with the program.
   *
   * @throws UnreadablePack where there is none of that name
   */
  public static PolicyPack load(String name) {
    return PolicyCheck.pack(PackFiles.ofClassPath(name));
  }

  /**
   * A board's own pack.
   *
   * @throws UnreadablePack with all that is wrong with it
   */
  public static PolicyPack load(Path folder) {
    return PolicyCheck.pack(PackFiles.ofFolder(folder));
  }

  /** The same pack, saying on every day what it says on that one. */
  public PolicyPack asOn(LocalDate day) {
    Map<String, Parameter> fixed = new LinkedHashMap<>(parameters);
    fixed.replaceAll((key, parameter) -> parameter.asOn(day));
    return new PolicyPack(about, fixed, worded, codes, wages.asOn(day), checklists, files);
  }

  public String name() {
    return about.name();
  }

  /** What the pack says about itself. */
  public PackFile about() {
    return about;
  }

  public String version() {
    return about.version();
  }

  /** A pack as it was kept: the same name and files give the same pack. */
  public static PolicyPack ofKept(String name, Map<String, byte[]> files) {
    return PolicyCheck.pack(PackFiles.ofKept(name, files));
  }

  /** The document that the pack turns into data. */
  public String source() {
    return about.source();
  }

  /** Every file by pack and name, those of the packs that it extends first. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** The sha256 of {@link #files}, one after the other, in hex. */
  public String hash() {
    return hash;
  }

  /** Every parameter of {@code parameters.yaml}, in its order. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  public Parameter parameter(String key) {
    Parameter parameter = parameters.get(key);
    if (parameter == null) {
      throw new IllegalArgumentException("the policy pack has no parameter " + key);
    }
    return parameter;
  }

  /** Whether the rule of this key applies on that day: its value is not {@code NONE}. */
  public boolean applies(String key, LocalDate on) {
    return !parameter(key).on(on).text().equals(ValueKind.NONE);
  }

  /** The value as it stands in the pack. */
  public String text(String key, LocalDate on) {
    return parameter(key).on(on).text();
  }

  public int integer(String key, LocalDate on) {
    return Integer.parseInt(text(key, on));
  }

  public Hours hours(String key, LocalDate on) {
    return Hours.of(text(key, on));
  }

  public Money money(String key, LocalDate on) {
    return Money.of(text(key, on));
  }

  public ReimbursementRate rate(String key, LocalDate on) {
    return ReimbursementRate.of(text(key, on));
  }

  /** The entries of a table; empty where the rule does not apply. */
  public Map<String, String> table(String key, LocalDate on) {
    return parameter(key).on(on).table();
  }

  /** The parameters that decide which hours are paid. */
  public PayRules payRules(LocalDate on) {
    return new PayRules(
        integer("agreement.max-weeks", on),
        applies("agreement.max-hours", on) ? hours("agreement.max-hours", on) : PayRules.AS_AGREED,
        OvertimeRule.valueOf(text("hours.overtime", on)),
        WorkSchedule.USUAL,
        DayOfWeek.valueOf(text("hours.week-starts", on)),
        hours("hours.totals-hours-per-weekday", on),
        ClarificationForm.valueOf(text("clarification.form", on)),
        fiscalYear(on));
  }

  /** How agreement numbers are built, with the region and fund letters. */
  public AgreementNumbers agreementNumbers(LocalDate on) {
    return new AgreementNumbers(
        AgreementNumbers.Format.valueOf(text("number.format", on)),
        regions(on),
        funds(on),
        applies("number.digits-least", on) ? integer("number.digits-least", on) : 1,
        applies("number.digits-most", on)
            ? integer("number.digits-most", on)
            : AgreementNumbers.ANY_LENGTH);
  }

  /** Region names by letter. */
  public Map<String, String> regions(LocalDate on) {
    return table("number.regions", on);
  }

  /** Fund names by letter. */
  public Map<String, String> funds(LocalDate on) {
    return table("number.funds", on);
  }

  /** The longest training recommended for an SVP level; nothing for a level that is none. */
  public Optional<Hours> recommendedHours(int svpLevel, LocalDate on) {
    String key = String.valueOf(svpLevel);
    return Optional.ofNullable(table("agreement.svp-hours", on).get(key)).map(Hours::of);
  }

  public FiscalYear fiscalYear(LocalDate on) {
    return new FiscalYear(MonthDay.parse("--" + text("fiscal-year.starts", on)));
  }

  public MinimumWages minimumWages() {
    return new MinimumWages(wages.floors());
  }

  /** The board's self-sufficiency wage; nothing where the programme asks for none. */
  public Optional<WageRate> selfSufficiencyWage(LocalDate on) {
    String wage = wages.selfSufficiency().on(on).text();
    return wage.equals(ValueKind.NONE) ? Optional.empty() : Optional.of(WageRate.of(wage));
  }

  /** The dated figures behind {@link #selfSufficiencyWage}. */
  public Parameter selfSufficiency() {
    return wages.selfSufficiency();
  }

  public EarningCodes codes() {
    return codes;
  }

  public Reasons reasons() {
    return reasons;
  }

  /** Who can mend what a reason names; the board for a code that the pack does not word. */
  public FixedBy fixedBy(String code) {
    return worded.fixedBy().getOrDefault(code, FixedBy.BOARD);
  }

  public EmployerChecklist employerChecklist() {
    return checklists.employer();
  }

  /** The answer that every item of the EO section 188 checklist needs: met is true. */
  public boolean equalOpportunityExpected() {
    return checklists.equalOpportunityExpected();
  }
}
