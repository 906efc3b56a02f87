package org.ojtpay.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.LineEnd;
import org.ojtpay.units.RoutingNumber;
import tools.jackson.databind.JsonNode;

/**
 * The board itself, as {@code jobs/board.yaml} says: name, time zone, addresses, banks, people.
 *
 * @param vendorAddress the mailbox of whoever enters new employers
 * @param financeAddress the mailbox of whoever enters encumbrances
 * @param credentials the file with users and passwords of a database of the board's own
 * @param people the users of the board and what they may do
 */
public record BoardFile(
    String name,
    ZoneId zone,
    String address,
    String returnAddress,
    String vendorAddress,
    String financeAddress,
    String phone,
    List<BankProfile> banks,
    List<Person> people,
    Optional<String> credentials) {

  /** Somebody who decides. */
  public record Person(String user, String name, List<String> roles) {

    public boolean is(String role) {
      return roles.contains(role);
    }
  }

  public static BoardFile read(Path path) {
    YamlFile file = YamlFile.read(path);
    return new BoardFile(
        file.needed("name"),
        zone(file),
        file.optional("address").orElse(""),
        file.needed("returnAddress"),
        file.optional("vendorAddress").orElseGet(() -> file.needed("returnAddress")),
        file.optional("financeAddress").orElseGet(() -> file.needed("returnAddress")),
        file.optional("phone").orElse(""),
        banks(file),
        people(file),
        file.optional("credentials"));
  }

  public Optional<Person> person(String user) {
    return people.stream().filter(each -> each.user().equals(user)).findFirst();
  }

  private static ZoneId zone(YamlFile file) {
    return file.zone("timeZone", file.needed("timeZone"));
  }

  private static List<BankProfile> banks(YamlFile file) {
    List<BankProfile> banks = new ArrayList<>();
    for (JsonNode node : file.root().path("bankProfiles")) {
      banks.add(bank(file, node, "bankProfiles[" + banks.size() + "]"));
    }
    return banks;
  }

  private static BankProfile bank(YamlFile file, JsonNode node, String at) {
    try {
      return new BankProfile(
          file.needed(node, "name", at + ".name"),
          file.needed(node, "immediateDestination", at + ".immediateDestination"),
          file.needed(node, "immediateDestinationName", at + ".immediateDestinationName"),
          file.needed(node, "immediateOrigin", at + ".immediateOrigin"),
          file.needed(node, "immediateOriginName", at + ".immediateOriginName"),
          file.needed(node, "companyName", at + ".companyName"),
          file.needed(node, "companyId", at + ".companyId"),
          odfi(file.needed(node, "odfi", at + ".odfi")),
          file.needed(node, "entryDescription", at + ".entryDescription"),
          null,
          false,
          LineEnd.CRLF);
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration(file.path() + ", key " + at + ": " + e.getMessage());
    }
  }

  /** Banks write the originator's number with or without its check digit. */
  private static RoutingNumber odfi(String digits) {
    return digits.length() == 8 ? RoutingNumber.ofBank(digits) : new RoutingNumber(digits);
  }

  private static List<Person> people(YamlFile file) {
    List<Person> people = new ArrayList<>();
    for (JsonNode node : file.root().path("people")) {
      String at = "people[" + people.size() + "]";
      List<String> roles = new ArrayList<>();
      node.path("roles").forEach(role -> roles.add(role.asString()));
      people.add(
          new Person(
              file.needed(node, "user", at + ".user"),
              file.needed(node, "name", at + ".name"),
              roles));
    }
    return people;
  }
}
