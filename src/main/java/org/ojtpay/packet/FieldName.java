package org.ojtpay.packet;

import static org.ojtpay.packet.FieldKind.CHOICE;
import static org.ojtpay.packet.FieldKind.DATE;
import static org.ojtpay.packet.FieldKind.INTEGER;
import static org.ojtpay.packet.FieldKind.MONEY;
import static org.ojtpay.packet.FieldKind.NUMBER;
import static org.ojtpay.packet.FieldKind.RATE;
import static org.ojtpay.packet.FieldKind.SIGNATURE;
import static org.ojtpay.packet.FieldKind.TEXT;
import static org.ojtpay.packet.FieldKind.YES_NO;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every field that a form or a row can carry. Its {@link #key()} is its name in the JSON form. */
public enum FieldName {
  // agreement
  PACKET_KIND("packetKind", CHOICE),
  WHAT_CHANGES("whatChanges", TEXT),
  EFFECTIVE("effective", DATE),
  REASON("reason", TEXT),
  PROGRAMME("programme", TEXT),
  AGREEMENT_NUMBER("agreementNumber", TEXT),
  REGION("region", TEXT),
  FUND("fund", TEXT),
  AJCC("ajcc", TEXT),
  COORDINATOR("coordinator", TEXT),
  COORDINATOR_EMAIL("coordinatorEmail", TEXT),
  COORDINATOR_PHONE("coordinatorPhone", TEXT),
  EMPLOYER_NAME("employerName", TEXT),
  DBA("dba", TEXT),
  EMPLOYER_ID("employerId", TEXT),
  FEIN("fein", TEXT),
  UEI("uei", TEXT),
  ADDRESS("address", TEXT),
  WORKSITE_ADDRESS("worksiteAddress", TEXT),
  CONTACT("contact", TEXT),
  CONTACT_TITLE("contactTitle", TEXT),
  CONTACT_PHONE("contactPhone", TEXT),
  CONTACT_EMAIL("contactEmail", TEXT),
  OWNERSHIP("ownership", TEXT),
  FULL_TIME_EMPLOYEES("fullTimeEmployees", INTEGER),
  PARTICIPANT("participant", TEXT),
  PARTICIPANT_ID("participantId", TEXT),
  JOB_TITLE("jobTitle", TEXT),
  SOC_CODE("socCode", TEXT),
  SVP_LEVEL("svpLevel", INTEGER),
  START("start", DATE),
  END("end", DATE),
  MIDPOINT("midpoint", DATE),
  HOURS_PER_WEEK("hoursPerWeek", NUMBER),
  TOTAL_HOURS("totalHours", NUMBER),
  WAGE("wage", MONEY),
  ENDING_WAGE("endingWage", MONEY),
  REIMBURSEMENT_RATE("reimbursementRate", RATE),
  MAXIMUM_REIMBURSEMENT("maximumReimbursement", MONEY),
  WORKWEEK_STARTS("workweekStarts", CHOICE),
  ALTERNATIVE_WORKWEEK("alternativeWorkweek", TEXT),
  RAISE_SCHEDULE("raiseSchedule", YES_NO),
  CAREER_LADDER("careerLadder", YES_NO),
  ORIENTATION_DATE("orientationDate", DATE),
  OUTSIDE_PROVIDER("outsideProvider", TEXT),
  ELIGIBILITY_CONFIRMED("eligibilityConfirmed", YES_NO),

  // invoice
  INVOICE_NUMBER("invoiceNumber", TEXT),
  INVOICE_DATE("invoiceDate", DATE),
  INVOICE_TYPE("invoiceType", CHOICE),
  PERIOD_FROM("periodFrom", DATE),
  PERIOD_TO("periodTo", DATE),
  HOURS_CLAIMED("hoursClaimed", NUMBER),
  AMOUNT_CLAIMED("amountClaimed", MONEY),
  LAST_DAY_WORKED("lastDayWorked", DATE),
  DISCONTINUATION_REASON("discontinuationReason", TEXT),
  EMERGENCY("emergency", YES_NO),

  // verification, void notice, progress report, vendor request
  FISCAL_YEAR("fiscalYear", INTEGER),
  LAST_PAYROLL_END("lastPayrollEnd", DATE),
  NO_PAYROLL_EXISTS("noPayrollExists", YES_NO),
  EVER_STARTED("everStarted", YES_NO),
  MONTH("month", TEXT),
  RATING("rating", TEXT),
  ABSENCES("absences", INTEGER),
  TARDIES("tardies", INTEGER),
  COMMENTS("comments", TEXT),
  REMIT_TO("remitTo", TEXT),
  W9_ATTACHED("w9Attached", YES_NO),

  // signatures: who, as what, when, and whether a mark is there
  EMPLOYER_SIGNATURE("employerSignature", SIGNATURE),
  EMPLOYER_SIGNATURE_NAME("employerSignatureName", TEXT),
  EMPLOYER_SIGNATURE_TITLE("employerSignatureTitle", TEXT),
  EMPLOYER_SIGNATURE_DATE("employerSignatureDate", DATE),
  PARTICIPANT_SIGNATURE("participantSignature", SIGNATURE),
  PARTICIPANT_SIGNATURE_NAME("participantSignatureName", TEXT),
  PARTICIPANT_SIGNATURE_TITLE("participantSignatureTitle", TEXT),
  PARTICIPANT_SIGNATURE_DATE("participantSignatureDate", DATE),
  AJCC_SIGNATURE("ajccSignature", SIGNATURE),
  AJCC_SIGNATURE_NAME("ajccSignatureName", TEXT),
  AJCC_SIGNATURE_TITLE("ajccSignatureTitle", TEXT),
  AJCC_SIGNATURE_DATE("ajccSignatureDate", DATE),

  // rows
  SKILL("skill", TEXT),
  ITEM("item", TEXT),
  ANSWER("answer", YES_NO),
  FROM("from", DATE),
  TO("to", DATE),
  DATE_WORKED("date", DATE),
  CODE("code", TEXT),
  CATEGORY("category", CHOICE),
  HOURS("hours", NUMBER),
  RATE_PAID("rate", MONEY),
  AMOUNT("amount", MONEY),
  NOTE("note", TEXT),
  PAY_DATE("payDate", DATE);

  private static final Map<String, FieldName> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(FieldName::key, Function.identity()));

  private static final Set<String> INITIALS =
      Set.of("ajcc", "dba", "fein", "id", "ojt", "soc", "svp", "uei");

  private final String key;
  private final FieldKind kind;

  FieldName(String key, FieldKind kind) {
    this.key = key;
    this.kind = kind;
  }

  /** The name in the canonical JSON form. */
  public String key() {
    return key;
  }

  public FieldKind kind() {
    return kind;
  }

  /** The name as people say it: "agreement number", "SOC code", "AJCC signature date". */
  public String words() {
    return Arrays.stream(key.split("(?=\\p{Lu})", -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word -> INITIALS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
        .collect(Collectors.joining(" "));
  }

  public static Optional<FieldName> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
