package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.ojtpay.store.FieldCipher.Place;

class FieldCipherTest {

  private static final Place HERE = Place.bankAccount("E1042", 1);

  private final FieldKeys keys = FieldKeys.made();
  private final FieldCipher cipher = FieldCipher.of(keys);

  @Test
  void opensWhatItSealed() {
    assertThat(cipher.openText(cipher.seal("0093348102", HERE), HERE)).isEqualTo("0093348102");
    byte[] file = {0, 13, 10, -1};
    assertThat(cipher.open(cipher.seal(file, Place.fileBytes(7)), Place.fileBytes(7)))
        .isEqualTo(file);
  }

  @Test
  void namesTheKeyAndShowsNothing() {
    assertThat(cipher.seal("0093348102", HERE))
        .matches("v1\\|" + keys.current() + "\\|[\\w-]{16}\\|[\\w-]{35}")
        .doesNotContain("0093348102");
  }

  @Test
  void sealsTheSameTextAnewEachTime() {
    assertThat(cipher.seal("0093348102", HERE)).isNotEqualTo(cipher.seal("0093348102", HERE));
  }

  @Test
  void doesNotOpenInAnotherRowVersionTableOrColumn() {
    String sealed = cipher.seal("0093348102", HERE);
    assertBroken(sealed, Place.bankAccount("E1043", 1));
    assertBroken(sealed, Place.bankAccount("E1042", 2));
    assertBroken(sealed, Place.bankAccount("E1042|1", 1));
    assertBroken(sealed, new Place("payment_file_bytes", "sealed", "E1042|1"));
    assertBroken(sealed, new Place("bank_secret", "note", "E1042|1"));
  }

  @Test
  void doesNotOpenWhenAnyBitIsTurned() {
    String[] parts = cipher.seal("0093348102", HERE).split("\\|");
    for (int part = 2; part < 4; part++) {
      byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        byte[] turned = bytes.clone();
        turned[bit / 8] ^= (byte) (1 << bit % 8);
        String[] changed = parts.clone();
        changed[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
        assertBroken(String.join("|", changed), HERE);
      }
    }
  }

  @Test
  void doesNotOpenWhenAnyCharacterIsChanged() {
    String sealed = cipher.seal("0093348102", HERE);
    for (int at = 0; at < sealed.length(); at++) {
      char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
      assertBroken(sealed.substring(0, at) + other + sealed.substring(at + 1), HERE);
      assertBroken(sealed.substring(0, at), HERE);
    }
    assertBroken(sealed + "|", HERE);
  }

  @Test
  void doesNotOpenWithAnotherKeyUnderWhateverName() {
    String sealed = cipher.seal("0093348102", HERE);
    FieldKeys two = keys.rotated();
    assertBroken(sealed.replace(keys.current(), two.current()), HERE, FieldCipher.of(two));
    assertThatThrownBy(() -> FieldCipher.of(FieldKeys.made()).open(sealed, HERE))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining(keys.current());
  }

  @Test
  void opensWithTheOldKeyAndSealsWithTheNew() {
    String old = cipher.seal("0093348102", HERE);
    FieldCipher rotated = FieldCipher.of(keys.rotated());
    assertThat(rotated.openText(old, HERE)).isEqualTo("0093348102");
    assertThat(rotated.seal("0093348102", HERE)).doesNotContain(keys.current());
    assertThat(rotated.index("121000358", "5")).isEqualTo(cipher.index("121000358", "5"));
  }

  @Test
  void indexesOneAccountAlikeHoweverItIsWritten() {
    String index = cipher.index("121000358", "93348102ab");
    assertThat(index).matches("[0-9a-f]{64}");
    assertThat(cipher.index("121000358", "0093348102AB")).isEqualTo(index);
    assertThat(cipher.index("121000358 ", " 00-9334-8102 aB")).isEqualTo(index);
    assertThat(cipher.index("121000358", "93348102AB0")).isNotEqualTo(index);
    assertThat(cipher.index("121000358", "930348102AB")).isNotEqualTo(index);
    assertThat(cipher.index("121000374", "93348102ab")).isNotEqualTo(index);
    assertThat(FieldCipher.of(FieldKeys.made()).index("121000358", "93348102ab"))
        .isNotEqualTo(index);
  }

  @Test
  void refusesWorkWithoutKeys() {
    assertThatThrownBy(() -> FieldCipher.none().seal("1", HERE))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> FieldCipher.none().index("1", "1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void showsNoAccountAndNoKeyInItsTroubles() {
    String sealed = cipher.seal("0093348102", HERE);
    assertThatThrownBy(() -> cipher.open(sealed, Place.bankAccount("E9", 1)))
        .hasMessageContaining("bank_secret.sealed of E9|1")
        .hasMessageNotContaining("0093348102")
        .hasMessageNotContaining(sealed.substring(20));
    byte[] key = keys.key(keys.current());
    assertThat(keys.toString())
        .doesNotContain(Base64.getEncoder().encodeToString(key))
        .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
  }

  private void assertBroken(String sealed, Place place) {
    assertBroken(sealed, place, cipher);
  }

  private static void assertBroken(String sealed, Place place, FieldCipher cipher) {
    assertThatThrownBy(() -> cipher.open(sealed, place)).isInstanceOf(SealBroken.class);
  }
}
