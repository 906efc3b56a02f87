package org.ojtpay.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The server's port on the loopback address: chosen once, kept as long as nobody else takes it. */
final class Ports {

  // Below the range from which systems take the ports of outgoing connections.
  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 29_999;

  private Ports() {}

  static int keepOrChoose(Path portFile) throws IOException {
    if (Files.exists(portFile)) {
      String kept = Files.readString(portFile).strip();
      if (kept.matches("\\d{1,5}") && isFree(Integer.parseInt(kept))) {
        return Integer.parseInt(kept);
      }
    }
    int chosen = choose();
    FileSync.writePrivately(portFile, chosen + "\n");
    return chosen;
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }

  private static int choose() {
    return new SecureRandom()
        .ints(1_000, LOWEST, HIGHEST + 1)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(() -> new DatabaseUnreachable("No free port between 15000 and 29999."));
  }
}
