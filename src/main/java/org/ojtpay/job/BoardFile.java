package org.ojtpay.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Board;
import org.ojtpay.pay.BankProfile;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.Limits;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.units.Money;
import tools.jackson.databind.JsonNode;

/**
 * The board itself, as {@code jobs/board.yaml} says: name, time zone, addresses, banks, people.
 *
 * @param vendorAddress the mailbox of whoever enters new employers
 * @param financeAddress the mailbox of whoever enters encumbrances
 * @param banks none balanced yet: for that its funding account has to be read
 * @param fundingAccountFiles by the names of the banks that want balanced files
 * @param credentials the file with users and passwords of a database of the board's own
 * @param passphrases the file in which the passphrases of people stand, made unreadable
 * @param fieldKeys the file with the keys that account numbers are sealed under
 * @param limits above which a payment, a file or a day needs a second approval
 * @param coolingDays banking days from the approval of a new account to the first payment there
 * @param people the users of the board and what they may do
 * @param prenoting the names of the bank profiles under which new accounts are tried before they
 *     are paid
 * @param deliveries how the files of each bank profile reach the bank, by the profile's name
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
    Map<String, Path> fundingAccountFiles,
    List<Person> people,
    Optional<String> credentials,
    Optional<String> passphrases,
    Optional<String> fieldKeys,
    Limits limits,
    int coolingDays,
    Set<String> prenoting,
    Map<String, Delivery> deliveries) {

  /** As long as a prenote takes to come back. */
  private static final int COOLING_DAYS = 3;

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d\\d)?");

  /** Somebody who decides. */
  public record Person(String user, String name, List<String> roles) {

    /** All that there are. */
    static final Set<String> ROLES =
        Set.of("programs", "finance", "approver", "releaser", "bank-steward", "fraud");

    public boolean is(String role) {
      return roles.contains(role);
    }
  }

  /**
   * Reads it.
   *
   * @param home the project's root: the relative paths of deliveries start from here
   */
  public static BoardFile read(Path path, Path home) {
    YamlFile file = YamlFile.read(path);
    BankProfileKeys banks = new BankProfileKeys(file);
    return new BoardFile(
        file.needed("name"),
        zone(file),
        file.optional("address").orElse(""),
        file.needed("returnAddress"),
        file.optional("vendorAddress").orElseGet(() -> file.needed("returnAddress")),
        file.optional("financeAddress").orElseGet(() -> file.needed("returnAddress")),
        file.optional("phone").orElse(""),
        banks.profiles(),
        banks.fundingAccountFiles(),
        people(file),
        file.optional("credentials"),
        file.optional("passphrases"),
        file.optional("fieldKeys"),
        limits(file),
        coolingDays(file),
        banks.prenoting(),
        banks.deliveries(home));
  }

  public Optional<Person> person(String user) {
    return people.stream().filter(each -> each.user().equals(user)).findFirst();
  }

  /** How a file reaches the bank that its header names; by a person where no profile is its own. */
  Delivery deliveryOf(PaymentFile file, @Nullable String profile) {
    return banks.stream()
        .filter(bank -> bank.isOf(file))
        .min(Comparator.comparing(bank -> !bank.name().equals(profile)))
        .map(bank -> Objects.requireNonNull(deliveries.get(bank.name())))
        .orElseGet(Delivery.ByPerson::new);
  }

  /** The same board, all of whose banks fetch their files from there. */
  public BoardFile handingOverTo(Delivery delivery) {
    Map<String, Delivery> all = new TreeMap<>();
    banks.forEach(bank -> all.put(bank.name(), delivery));
    return new BoardFile(
        name,
        zone,
        address,
        returnAddress,
        vendorAddress,
        financeAddress,
        phone,
        banks,
        fundingAccountFiles,
        people,
        credentials,
        passphrases,
        fieldKeys,
        limits,
        coolingDays,
        prenoting,
        all);
  }

  /** As its papers name it. */
  public Board onPapers() {
    return new Board(name, address, returnAddress, vendorAddress, financeAddress, phone, zone);
  }

  private static Limits limits(YamlFile file) {
    return new Limits(
        limit(file, "payment").orElse(null),
        limit(file, "file").orElse(null),
        limit(file, "day").orElse(null));
  }

  private static Optional<Money> limit(YamlFile file, String of) {
    JsonNode node = file.root().path("limits").path(of);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    String found = node.asString();
    if (!AMOUNT.matcher(found).matches() || !Money.of(found).isPositive()) {
      throw file.bad("limits." + of, found, "an amount above 0.00 such as \"15000.00\"");
    }
    return Optional.of(Money.of(found));
  }

  private static int coolingDays(YamlFile file) {
    JsonNode node = file.root().path("bank").path("coolingDays");
    if (node.isMissingNode()) {
      return COOLING_DAYS;
    }
    if (!node.isInt() || node.asInt() < 0 || node.asInt() > 30) {
      throw file.bad("bank.coolingDays", node.asString(), "banking days from 0 to 30");
    }
    return node.asInt();
  }

  private static ZoneId zone(YamlFile file) {
    return file.zone("timeZone", file.needed("timeZone"));
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
