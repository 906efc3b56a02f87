package org.ojtpay.onfile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is looked for in the exclusions extract.
 *
 * @param names the legal name and those it does business under; blank ones are left out
 * @param uei empty where it is not known
 * @param zip empty where it is not known, as are city and state
 */
public record CheckedParty(List<String> names, String uei, String city, String state, String zip) {

  public CheckedParty {
    names = names.stream().filter(name -> !name.isBlank()).distinct().toList();
  }

  /** A vendor under its legal name and the one it does business under. */
  public static CheckedParty of(Vendor vendor) {
    return new CheckedParty(
        List.of(vendor.legalName(), vendor.dba()),
        vendor.uei(),
        vendor.city(),
        vendor.state(),
        vendor.zip());
  }

  /** As a reviewer compares it with the extract. */
  public String described() {
    String place = (city + " " + state + " " + zip).strip();
    String number = uei.isBlank() ? "" : "UEI " + uei;
    return Stream.of(String.join(" / ", names), place, number)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
