package org.ojtpay.job;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a program and its PostgreSQL. When the server has completed so many statements of
 * a kind, it cuts the connection of the last one: that one is done, and nobody gets to know it. Or
 * it falls silent from then on, on all connections, as a server does that stands still.
 */
final class CutConnections implements AutoCloseable {

  private static final int NEVER = Integer.MAX_VALUE;

  /** The server's first word to a program that would encrypt; else it is never the first. */
  private static final int NOT_ENCRYPTED = 'N';

  private final int server;
  private final String kind;
  private final int cutAt;
  private final Runnable before;
  private final ServerSocket listening;
  private volatile boolean cuts = true;
  private final AtomicInteger completed = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * Cuts at a moment.
   *
   * @param server the port behind
   * @param kind how the server names what it has completed, such as COMMIT; empty for all
   * @param cutAt which one, from one
   * @param before what happens then, while the program still waits for its answer
   */
  CutConnections(int server, String kind, int cutAt, Runnable before) throws IOException {
    this.server = server;
    this.kind = kind;
    this.cutAt = cutAt;
    this.before = before;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::listen);
  }

  /** Leaves every answer out from a moment on, and cuts nothing. */
  static CutConnections silent(int server, String kind, int from) throws IOException {
    CutConnections silent = new CutConnections(server, kind, from, () -> {});
    silent.cuts = false;
    return silent;
  }

  /** Counts alone. */
  static CutConnections counting(int server, String kind) throws IOException {
    return new CutConnections(server, kind, NEVER, () -> {});
  }

  int port() {
    return listening.getLocalPort();
  }

  int completed() {
    return completed.get();
  }

  private void listen() throws IOException {
    while (true) {
      Socket program = listening.accept();
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      // Else each answer, which is several short messages, waits forty milliseconds for its rest.
      program.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      open.add(program);
      open.add(behind);
      daemon(() -> program.getInputStream().transferTo(behind.getOutputStream()), program, behind);
      daemon(() -> answers(behind.getInputStream(), program.getOutputStream()), program, behind);
    }
  }

  /** The server's messages: a letter, a length that counts itself, and the rest. */
  private void answers(InputStream from, OutputStream to) throws IOException {
    DataInputStream in = new DataInputStream(from);
    int letter = in.read();
    if (letter == NOT_ENCRYPTED) {
      // A letter and no more. A program that does not get it asks again after five seconds, without
      // encryption: each of its connections would take so long.
      to.write(letter);
      letter = in.read();
    }
    for (; letter >= 0; letter = in.read()) {
      int length = in.readInt();
      byte[] message = new byte[1 + length];
      message[0] = (byte) letter;
      for (int i = 0; i < 4; i++) {
        message[1 + i] = (byte) (length >>> (24 - 8 * i));
      }
      in.readFully(message, 5, length - 4);
      boolean reached = letter == 'C' && counts(message) && completed.incrementAndGet() == cutAt;
      if (!cuts && completed.get() >= cutAt) {
        continue;
      }
      if (reached) {
        before.run();
        return;
      }
      to.write(message);
      to.flush();
    }
  }

  private boolean counts(byte[] message) {
    return new String(message, 5, message.length - 5, StandardCharsets.US_ASCII).startsWith(kind);
  }

  private interface Work {
    void run() throws IOException;
  }

  private void daemon(Work work, Socket... closedAfter) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // One side has gone; the other one is told below.
              } finally {
                for (Socket socket : closedAfter) {
                  quietly(socket);
                }
              }
            },
            "cut-connections");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // As was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(CutConnections::quietly);
  }
}
