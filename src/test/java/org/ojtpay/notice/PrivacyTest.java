package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.SourceRef;

class PrivacyTest {

  private final Privacy tellez = Privacy.of("Marisol Téllez", "MA-0412-003", "123456789");

  @Test
  void namesBecomeInitials() {
    assertThat(Privacy.initials("Marisol Okafor")).isEqualTo("M. O.");
    assertThat(Privacy.initials("Okafor, Marisol J.")).isEqualTo("M. O.");
    assertThat(Privacy.initials("Bettina van der Berg")).isEqualTo("B. B.");
    assertThat(Privacy.initials("Cher")).isEqualTo("C.");
    assertThat(Privacy.initials(" - ")).isEmpty();
  }

  @Test
  void hidesTheNameInEitherOrderWithAndWithoutAccents() {
    for (String name :
        List.of("Marisol Téllez", "MARISOL TELLEZ", "Téllez, Marisol", "tellez  marisol")) {
      assertThat(tellez.sentence("The payroll has nobody like " + name + "; it shows X."))
          .isEqualTo("The payroll has nobody like M. T.; it shows X.");
    }
  }

  @Test
  void hidesADecomposedAccent() {
    assertThat(tellez.sentence("of Te\u0301llez and")).isEqualTo("of T. and");
  }

  @Test
  void hidesFirstOrLastNameAlone() {
    assertThat(tellez.sentence("Marisol's hours, TELLEZ")).isEqualTo("M.'s hours, T.");
  }

  @Test
  void leavesWordsOfTheLanguageThatAreNamesToo() {
    Privacy page = Privacy.of("Will Page");
    assertThat(page.sentence("It will stand on page 1 of Will Page"))
        .isEqualTo("It will stand on page 1 of W. P.");
  }

  @Test
  void leavesLongerWordsThatBeginWithAName() {
    assertThat(Privacy.of("Mae Hall").sentence("Hallway of Maersk")).isEqualTo("Hallway of Maersk");
  }

  @Test
  void hidesNamesWithCapitalsInside() {
    assertThat(Privacy.of("DeShawn McCoy").sentence("McCoy DESHAWN DeShawn"))
        .doesNotContainIgnoringCase("McCoy")
        .doesNotContainIgnoringCase("DeShawn");
  }

  @Test
  void hidesNamesInFileNamesAlsoRunTogether() {
    assertThat(tellez.fileName("tellezmarisol_may.pdf")).isEqualTo("T.M._may.pdf");
    assertThat(Privacy.of("Al Poe").fileName("al-may-also.pdf")).isEqualTo("A.-may-also.pdf");
  }

  @Test
  void placesKeepEverythingButTheName() {
    assertThat(tellez.place(SampleNight.page("Tellez invoice.pdf", 3)))
        .isEqualTo("T. invoice.pdf, page 3");
    assertThat(tellez.place(new SourceRef.InCell("r.xlsx", "Marisol", "B7")))
        .isEqualTo("r.xlsx, sheet M., cell B7");
    assertThat(tellez.place(new SourceRef.InLine("r.csv", 4, 2)))
        .isEqualTo("r.csv, row 4, column 2");
  }

  @Test
  void withholdsNumbersOfPeopleAndAccounts() {
    for (String number :
        List.of("123-45-6780", "123 45 6780", "07-4120036", "074120036", "4400127718")) {
      assertThat(tellez.sentence("The field reads " + number + "."))
          .isEqualTo("The field reads " + Privacy.WITHHELD + ".");
    }
  }

  @Test
  void leavesDatesAmountsAndKnownNumbers() {
    String text =
        "On 2026-05-20 and 2026-03-16 to 2026-03-29, $12345678.90, 12345678, INV-202605001,"
            + " MA-0412-003 and 123456789.";
    assertThat(tellez.sentence(text)).isEqualTo(text);
  }

  @Test
  void hidesTheNamesOfOthersOnThePayroll() {
    Reported reported = SampleNight.returnedInvoice();
    Submitted submitted =
        new Submitted(null, null, null, null, "", "", null, java.util.Set.of("Roe, Jane"));
    Privacy privacy =
        Privacy.of(new Reported(reported.verdict(), false, reported.documents(), submitted));
    assertThat(privacy.sentence("it shows Jane Roe, ROE JANE."))
        .isEqualTo("it shows J. R., J. R..");
    assertThat(privacy.sentence("cannot open Tellez_inv1043.pdf"))
        .isEqualTo("cannot open T._inv1043.pdf");
  }

  @Test
  void takesLineEndsAndHiddenCharactersAway() {
    assertThat(tellez.sentence("a\r\nBcc: x\u202e\u0000b\u2028c")).isEqualTo("a Bcc: x b c");
  }
}
