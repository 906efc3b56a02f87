package org.ojtpay.samples;

import java.io.IOException;
import java.util.List;

/** A classroom training packet, sent to the wrong inbox: it goes back. */
final class Classroom {

  static Story story() throws IOException {
    String entry = "2026-05-15 Dupree classroom training.pdf";
    return Story.folder(
        entry,
        Expected.other(entry, "CLASSROOM", "RETURNED", "PRG-NOT-WAGES"),
        new SampleFile(entry, voucher()));
  }

  private static byte[] voucher() throws IOException {
    Provider provider = Providers.EAST;
    Stationery paper =
        new Stationery(
            List.of(provider.name(), provider.address()),
            "",
            "Individual Training Account  Attach the ETPL page and the school's invoice.",
            "Microsoft: Print To PDF");
    try (Pen pen = new Pen(Face.times(11), paper)) {
      Layout layout = new Layout(pen);
      pen.title("CLASSROOM TRAINING PACKET");
      pen.centre(pen.face().italic(), 11, "Individual Training Account (ITA) authorization");
      pen.heading("Student and school");
      layout.lines(
          1,
          List.of(
              new Entry("Student", "Shanice Dupree"),
              new Entry("CalJOBS ID", "7114050"),
              new Entry("Training Provider", "Canyon Rim Vocational Institute"),
              new Entry("Program", "Classroom training: Pharmacy Technician"),
              new Entry("Class Start", "June 15, 2026"),
              new Entry("Class End", "October 30, 2026")));
      pen.heading("Cost of training");
      layout.table(
          new int[] {360, 100},
          List.of("Item", "Amount"),
          List.of(
              List.of("Tuition", "4,200.00"),
              List.of("Books and uniform", "385.00"),
              List.of("State examination fee", "110.00"),
              List.of("Total", "4,695.00")));
      pen.paragraph("The school is paid in two halves, at enrolment and at completion.");
      layout.signature("Student", "Shanice Dupree", "Student", "May 13, 2026");
      layout.signature("Career advisor", provider.coordinator(), "Advisor", "May 13, 2026");
      return pen.finish("ITA Dupree", "2026-05-13");
    }
  }

  private Classroom() {}
}
