package org.ojtpay.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the board has from before, as files to be taken over: an agreement of which four weeks were
 * paid elsewhere, employers whom no file here knows, and the funds' budgets. The agreement's first
 * invoice here is its last.
 */
final class RunningBoard {
  private static final Placement BELL =
      new Placement(
          Employers.TIERRA_ALTA,
          Providers.EAST,
          "Adult",
          "Ignatius",
          "Bell",
          "7115590",
          new Job("Electrician Helper", "47-3013.00", 3, List.of()),
          Terms.of("2026-04-13", "2026-05-24", "2026-07-03", "40.00", "480.00", "22.00"),
          LocalDate.parse("2026-03-27"),
          Signatures.on("2026-04-02", "2026-04-02", "2026-04-03"));

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "agreements.csv",
        lines(
            "agreement_number,participant,participant_id,employer_id,employer_name,job_title,start,end,midpoint,signed,hours_per_week,total_hours,wage,reimbursement_rate,maximum_reimbursement",
            BELL.number()
                + ",Ignatius Bell,7115590,0533-002,Tierra Alta Electric Co.,Electrician Helper,"
                + "2026-04-13,2026-07-03,2026-05-24,2026-04-03,40,480,22.00,0.50,5280.00"));
    files.put(
        "opening.csv",
        lines(
            "agreement_number,participant,start,fund,as_of,period_from,period_to,invoice_number,hours,amount",
            BELL.number()
                + ",Ignatius Bell,2026-04-13,A,2026-05-15,2026-04-13,2026-05-10,TAE-109,160.00,1760.00"));
    files.put(
        "vendors.csv",
        lines(
            "employer_id,legal_name,fein,uei,address,city,state,zip",
            vendor("0901-001", NewVendor.SOLAR),
            vendor("0933-002", NewPackets.SALTBUSH),
            vendor("0944-001", WorkExperience.LIBRARY)));
    files.put(
        "funds.csv",
        lines(
            "fund,name,fiscal_year,budget",
            "A,WIOA Adult,2026,150000.00",
            "A,WIOA Adult,2027,90000.00",
            "D,WIOA Dislocated Worker,2026,150000.00",
            "D,WIOA Dislocated Worker,2027,5000.00",
            "Adult,Work experience,2026,20000.00"));
    return files;
  }

  private static String vendor(String id, Employer employer) {
    String[] place = employer.address().split(", ", -1);
    String[] state = place[2].split(" ", -1);
    return String.join(
        ",",
        id,
        '"' + employer.legalName() + '"',
        employer.fein(),
        employer.uei(),
        place[0],
        place[1],
        state[0],
        state[1]);
  }

  private static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static Story invoice() throws IOException {
    String entry = "2026-07-09 TAE-131 Bell completion";
    Claim claim =
        Claim.right(
            BELL,
            "TAE-131",
            "Completion",
            Claims.day("2026-05-11"),
            Claims.day("2026-07-03"),
            Claims.day("2026-07-08"),
            Timesheet.weekdays(Claims.day("2026-05-11"), Claims.day("2026-07-03"), "8")
                .on("2026-05-25", "HOL 8")
                .on("2026-06-11", "REG 6.50")
                .on("2026-06-19", "HOL 8")
                .on("2026-07-03", "HOL 8")
                .periods(Claims.day("2026-05-11"), 14, 4, 3));
    return Story.folder(
        entry,
        Expected.invoice(entry, "APPROVED", claim),
        new SampleFile("TAE-131.pdf", InvoicePrint.rows(claim, Wording.SHORT)),
        new SampleFile(
            "payroll register.pdf", RegisterPrint.of(Register.of(claim, "1067"), "2026-07-08")),
        new SampleFile("hours clarification.pdf", ClarificationPrint.of(claim)));
  }

  private RunningBoard() {}
}
