package org.ojtpay.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.LineEnd;
import org.ojtpay.units.RoutingNumber;
import tools.jackson.databind.JsonNode;

/** The keys under {@code bankProfiles} of {@code board.yaml}. */
record BankProfileKeys(YamlFile file) {

  List<BankProfile> profiles() {
    List<BankProfile> banks = new ArrayList<>();
    for (JsonNode node : file.root().path("bankProfiles")) {
      banks.add(bank(node, "bankProfiles[" + banks.size() + "]"));
    }
    return banks;
  }

  /** The files of the accounts that balance, by the names of the banks that want it. */
  Map<String, Path> fundingAccountFiles() {
    Map<String, Path> files = new TreeMap<>();
    int at = 0;
    for (JsonNode node : file.root().path("bankProfiles")) {
      String key = "bankProfiles[" + at + "].";
      if (isSet(node, "balanced", key)) {
        files.put(
            node.path("name").asString(),
            file.path()
                .resolveSibling(
                    file.needed(node, "fundingAccountFile", key + "fundingAccountFile")));
      }
      at++;
    }
    return files;
  }

  /** The names of the profiles under which accounts are tried before they are paid. */
  Set<String> prenoting() {
    Set<String> names = new TreeSet<>();
    int at = 0;
    for (JsonNode node : file.root().path("bankProfiles")) {
      if (isSet(node, "prenotes", "bankProfiles[" + at + "].")) {
        names.add(node.path("name").asString());
      }
      at++;
    }
    return names;
  }

  /** Whether a key that is true or false is true; where it is missing it is not. */
  private boolean isSet(JsonNode node, String key, String at) {
    JsonNode found = node.path(key);
    if (!found.isMissingNode() && !found.isBoolean()) {
      throw file.bad(at + key, found.asString(), "true or false");
    }
    return found.asBoolean(false);
  }

  Map<String, Delivery> deliveries(Path home) {
    Map<String, Delivery> deliveries = new TreeMap<>();
    for (JsonNode node : file.root().path("bankProfiles")) {
      String at = "bankProfiles[" + deliveries.size() + "]";
      deliveries.put(
          file.needed(node, "name", at + ".name"),
          new DeliveryKeys(file, node.path("delivery"), at + ".delivery").read(home));
    }
    return deliveries;
  }

  private BankProfile bank(JsonNode node, String at) {
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
}
