package org.ojtpay.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.pay.Delivery;
import tools.jackson.databind.JsonNode;

/**
 * The key {@code delivery} of a bank profile. Relative paths start at the project's root.
 *
 * @param at where the key stands, for messages
 */
record DeliveryKeys(YamlFile file, JsonNode group, String at) {

  static final Set<String> NAMES =
      Set.of(
          "kind", "folder", "host", "port", "user", "keyFile", "knownHosts", "remoteFolder");

  private static final int SSH = 22;

  /** A person's own carrying where nothing stands. */
  Delivery read() {
    if (group.isMissingNode() || group.isNull()) {
      return new Delivery.ByPerson();
    }
    String kind = needed("kind");
    return switch (kind) {
      case "none" -> new Delivery.ByPerson();
      case "folder" -> new Delivery.Folder(path("folder"));
      case "sftp" ->
          new Delivery.Sftp(
              needed("host"),
              port(),
              needed("user"),
              path("keyFile"),
              path("knownHosts"),
              file.optional(group, "remoteFolder").orElse(""));
      default -> throw file.bad(at + ".kind", kind, "none, folder or sftp");
    };
  }

  private String needed(String key) {
    return file.needed(group, key, at + "." + key);
  }

  private Path path(String key) {
    Path board = file.path().toAbsolutePath();
    return Optional.ofNullable(board.getParent())
        .map(Path::getParent)
        .orElse(board)
        .resolve(needed(key))
        .normalize();
  }

  private int port() {
    JsonNode port = group.path("port");
    if (port.isMissingNode()) {
      return SSH;
    }
    if (!port.isInt() || port.asInt() < 1 || port.asInt() > 65_535) {
      throw file.bad(at + ".port", port.asString(), "a port from 1 to 65535");
    }
    return port.asInt();
  }
}
