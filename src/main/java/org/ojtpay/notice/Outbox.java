package org.ojtpay.notice;

/**
 * Takes a run's papers one by one as they are made, so that a long night does not hold them all in
 * memory. {@link Papers#WRITTEN_LAST} comes last.
 */
@FunctionalInterface
public interface Outbox {

  /**
   * Keeps that file.
   *
   * @param path within the run's folder
   */
  void put(String path, byte[] bytes);
}
