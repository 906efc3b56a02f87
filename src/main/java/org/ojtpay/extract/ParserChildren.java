package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The parser children of one pool: started when needed, kept while they answer, ended when they do
 * not. Thread-safe.
 */
final class ParserChildren implements AutoCloseable {

  /** What is asked of a child. */
  interface Request<T> {
    T answer() throws InterruptedException;
  }

  private static final Duration START = Duration.ofMinutes(1);

  /** A child is replaced after so many requests: what libraries leak does not add up. */
  private static final int REQUESTS_OF_A_CHILD = 200;

  private final String heap;
  private final Scratch scratch = Scratch.open();
  private final Semaphore places;
  private final ConcurrentLinkedDeque<ParserProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<ParserProcess> living = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "parser-pipe");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * None yet.
   *
   * @param most processes at the same time
   * @param heap of each, as for {@code -Xmx}
   */
  ParserChildren(int most, String heap) {
    this.places = new Semaphore(most, true);
    this.heap = heap;
  }

  /**
   * Asks when there is room for one more child.
   *
   * @throws CancellationException where the calling thread is interrupted
   */
  <T> T inTurn(Request<T> request) {
    try {
      places.acquire();
      try {
        return request.answer();
      } finally {
        places.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was interrupted");
    }
  }

  /** One line to a child, and one line back; a child that fails is not asked again. */
  ParserProcess.Answer ask(String request, Duration limit, int mostBytes)
      throws InterruptedException {
    ParserProcess child = child();
    boolean reusable = false;
    try {
      ParserProcess.Answer answer = child.ask(request, limit, mostBytes);
      reusable = answer.line() != null && child.answered() < REQUESTS_OF_A_CHILD;
      return answer;
    } finally {
      if (reusable) {
        idle.push(child);
      } else {
        end(child);
      }
    }
  }

  private ParserProcess child() throws InterruptedException {
    for (ParserProcess known = idle.poll(); known != null; known = idle.poll()) {
      if (known.isAlive()) {
        return known;
      }
      end(known);
    }
    ParserProcess child = ParserProcess.start(heap, scratch, threads);
    living.add(child);
    ParserProcess.Answer ready = child.ask(null, START, ParserMain.READY.length() + 1);
    if (!ParserMain.READY.equals(ready.line())) {
      end(child);
      throw new IllegalStateException("the parser does not start: " + ready.failure());
    }
    return child;
  }

  private void end(ParserProcess child) {
    child.destroy();
    living.remove(child);
  }

  int living() {
    return (int) living.stream().filter(ParserProcess::isAlive).count();
  }

  /** A new folder, removed with the children at the latest. */
  Path folder(String prefix) throws IOException {
    return scratch.folder(prefix);
  }

  @Override
  public void close() {
    List.copyOf(living).forEach(this::end);
    threads.shutdownNow();
    scratch.close();
  }
}
