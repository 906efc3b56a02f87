package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.units.Hours;

class CanonicalTest {

  private static final SourceRef SOMEWHERE = new SourceRef.InFile("form.pdf");

  private static Value read(FieldKind kind, String printed) {
    return Canonical.value(kind, printed, SOMEWHERE, BigDecimal.ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/02/2026",
        "3/2/26",
        "3/2/2026",
        "03-02-2026",
        "03.02.2026",
        "2026-03-02",
        "2026/3/2",
        "March 2, 2026",
        "Mar 2, 2026",
        "Mar. 2 2026",
        "MARCH 2ND, 2026",
        "2 Mar 2026",
        "2-Mar-26",
        "02MAR2026",
        "2nd of March, 2026",
        "Mon, March 2, 2026",
        "Monday 03/02/2026",
        " 03/02/2026 ",
        "2026-03-02 00:00:00",
        "2026-03-02T00:00:00"
      })
  void readsADateHoweverItIsWritten(String printed) {
    assertThat(read(FieldKind.DATE, printed).text()).isEqualTo("2026-03-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/30/2026",
        "13/02/2026",
        "2026-02-29",
        "3/2",
        "Febtober 2, 2026",
        "03/02/2026 to 03/08/2026",
        "46083",
        "03/02-2026",
        "soon",
        "00/10/2026"
      })
  void doesNotUnderstandWhatIsNoDayOfTheCalendar(String printed) {
    Value value = read(FieldKind.DATE, printed);
    assertThat(value.text()).isEmpty();
    assertThat(value.isCertain()).isFalse();
    assertThat(value.asPrinted()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1,234.50 | 1234.50",
        "1234.5 | 1234.50",
        "$ 21.25 | 21.25",
        "(5.50) | -5.50",
        "$(5.50) | -5.50",
        "5.50- | -5.50",
        "-5.50 | -5.50",
        "5.50 CR | -5.50",
        "-$5.50 | -5.50",
        "$21.2575 | 21.2575",
        "$21.2500 | 21.25",
        "21 | 21.00",
        "$21.25/hr | 21.25",
        "$21.25 per hour | 21.25",
        "USD 40.00 | 40.00",
        ".50 | 0.50",
        "$5,100. | 5100.00",
        "$1,234,567.89 | 1234567.89"
      })
  void readsMoney(String printed, String canonical) {
    assertThat(read(FieldKind.MONEY, printed).text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"80.00 9.50", "1,23.50", "12.34.56", "(5.50", "21.25678", "twenty", "$", "1,2345"})
  void doesNotUnderstandWhatIsNotOneAmount(String printed) {
    assertThat(read(FieldKind.MONEY, printed).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "480 | 480", "212.00 | 212.00", "1,040 | 1040", "40 hours | 40", "40 hrs/week | 40",
        "40 hours per week | 40", "80:30 | 80.5", "80:45 | 80.75", "-8.00 | -8.00", "7.5h | 7.5"
      })
  void readsHours(String printed, String canonical) {
    assertThat(new BigDecimal(read(FieldKind.NUMBER, printed).text()))
        .isEqualByComparingTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"7:20,440", "0:05,5", "80:20,4820", "7:20:00,440", "7h 20m,440", "12 hrs 5 min,725"})
  void readsMinutesExactly(String printed, long minutes) {
    BigDecimal read = new BigDecimal(read(FieldKind.NUMBER, printed).text());
    assertThat(new Hours(read)).isEqualTo(Hours.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"26 weeks", "80:75", "7:20:31", "7:2", "7h 75m", "forty", "32-40"})
  void doesNotTakeOtherThingsForHours(String printed) {
    assertThat(read(FieldKind.NUMBER, printed).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50% | 0.50",
        "50.00 % | 0.50",
        "0.50 | 0.50",
        ".5 | 0.50",
        "62.5% | 0.625",
        "50 | 0.50",
        "75 percent | 0.75",
        "1.00 | 1.00",
        "100% | 1.00",
        "1% | 0.01"
      })
  void readsARateAsAFraction(String printed, String canonical) {
    assertThat(read(FieldKind.RATE, printed).text()).isEqualTo(canonical);
  }

  @Test
  void doesNotUnderstandARateInWords() {
    assertThat(read(FieldKind.RATE, "one half").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X",
        "x",
        "Yes",
        "Y",
        "\u2612",
        "\u2713",
        "checked",
        "[X]",
        "\u2612 Yes \u2610 No",
        "[X] Yes [ ] No",
        "Yes [x] No [ ]",
        "(X) Yes / ( ) No",
        "X Yes __ No",
        "Yes \u2612 No \u2610"
      })
  void readsYes(String printed) {
    assertThat(read(FieldKind.YES_NO, printed).text()).isEqualTo("yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"No", "n", "\u2610 Yes \u2612 No", "[ ] Yes [X] No", "Yes [ ] No [x]", "\u2610"})
  void readsNo(String printed) {
    assertThat(read(FieldKind.YES_NO, printed).text()).isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[X] Yes [X] No",
        "\u2610 Yes \u2610 No",
        "maybe",
        "Yes X No",
        "Yes No",
        "Yes / No"
      })
  void doesNotGuessAnAnswer(String printed) {
    assertThat(read(FieldKind.YES_NO, printed).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 4",
        "Level 4 | 4",
        "SVP 6 | 6",
        "FY 2026 | 2026",
        "2025-26 | 2026",
        "2025-2026 | 2026"
      })
  void readsWholeNumbersLevelsAndFiscalYears(String printed, String canonical) {
    assertThat(read(FieldKind.INTEGER, printed).text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.5", "3-4", "2024-26"})
  void doesNotUnderstandWhatIsNoWholeNumber(String printed) {
    assertThat(read(FieldKind.INTEGER, printed).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/s/ Joanne Casta\u00f1eda",
        "Electronically signed by A. Nguyen",
        "DocuSigned by: Ana"
      })
  void takesADeclaredSignatureAsCertain(String printed) {
    Value value = read(FieldKind.SIGNATURE, printed);
    assertThat(value.text()).isEqualTo("yes");
    assertThat(value.confidence()).isEqualByComparingTo("1");
    assertThat(value.asPrinted()).isEqualTo(printed);
  }

  @Test
  void takesATypedNameAsASignatureWithLessConfidence() {
    Value value = read(FieldKind.SIGNATURE, "Rafael Petrov");
    assertThat(value.text()).isEqualTo("yes");
    assertThat(value.confidence()).isEqualByComparingTo("0.90");
  }

  @Test
  void doesNotTrustALoneCrossAsASignature() {
    assertThat(read(FieldKind.SIGNATURE, "X").isCertain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "________",
        "X ________",
        "N/A",
        "(signature)",
        "Sign here",
        "not signed",
        "pending"
      })
  void seesNoSignatureInTheFormsOwnWords(String printed) {
    assertThat(read(FieldKind.SIGNATURE, printed).text()).isEmpty();
  }

  @Test
  void keepsTextOnOneLineAndInOneForm() {
    Value value = read(FieldKind.TEXT, "Jose\u0301\u00a0Casta\u00f1eda \n of  Vista ______");
    assertThat(value.text()).isEqualTo("Jos\u00e9 Casta\u00f1eda of Vista");
    assertThat(value.source()).isEqualTo(SOMEWHERE);
  }

  @Test
  void keepsTheReadersConfidence() {
    BigDecimal doubtful = new BigDecimal("0.40");
    Value value = Canonical.value(FieldKind.DATE, "3/2/26", SOMEWHERE, doubtful);
    assertThat(value.confidence()).isEqualByComparingTo(doubtful);
    assertThat(value.asPrinted()).isEqualTo("3/2/26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "____", "N/A", "n/a", "none", "-", "......"})
  void knowsABlank(String printed) {
    assertThat(Canonical.isBlank(printed)).isTrue();
  }

  @Test
  void writesAChoiceInCapitals() {
    assertThat(read(FieldKind.CHOICE, "Fiscal year-end").text()).isEqualTo("FISCAL_YEAR_END");
  }
}
