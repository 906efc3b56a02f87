package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** The request to enter a new employer once more, this time with the W-9 that it speaks of. */
final class EmployerEntry {

  static Story story() throws IOException {
    String entry = "2026-05-22 Palo Blanco vendor request + W9";
    return Story.folder(
        entry,
        Expected.other(entry, "VENDOR_REQUEST", "APPROVED"),
        new SampleFile("New Vendor Request.pdf", NewVendor.request()),
        new SampleFile("W-9 signed.pdf", taxForm()));
  }

  private static byte[] taxForm() throws IOException {
    Employer solar = NewVendor.SOLAR;
    Stationery paper = new Stationery(List.of(), "", "Cat. No. 10231X  Form W-9 (Rev. 3-2024)", "");
    try (Pen pen = new Pen(Face.helvetica(9), paper)) {
      Layout layout = new Layout(pen);
      pen.title("Form W-9  Request for Taxpayer Identification Number and Certification");
      pen.small("Give form to the requester. Do not send to the IRS.");
      int comma = solar.address().indexOf(',');
      layout.grid(
          1,
          List.of(
              new Entry("1  Name of entity/individual", solar.legalName()),
              new Entry("2  Business name/disregarded entity name", ""),
              new Entry("3a  Federal tax classification", "[X] S corporation"),
              new Entry(
                  "5  Address (number, street, and apt. or suite no.)",
                  solar.address().substring(0, comma)),
              new Entry("6  City, state, and ZIP code", solar.address().substring(comma + 2))));
      pen.heading("Part I  Taxpayer Identification Number (TIN)");
      layout.grid(1, List.of(new Entry("Employer identification number", solar.fein())));
      pen.heading("Part II  Certification");
      pen.paragraph(
          "Under penalties of perjury, I certify that the number shown on this form is my correct"
              + " taxpayer identification number, and that I am not subject to backup withholding.");
      layout.signature("Sign Here", solar.contact(), solar.contactTitle(), "May 20, 2026");
      return pen.finish("W-9", "2026-05-20");
    }
  }

  private EmployerEntry() {}
}
