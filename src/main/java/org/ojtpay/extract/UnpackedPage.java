package org.ojtpay.extract;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/**
 * A page whose drawing orders are unpacked before they are read, as those of most pages can be: the
 * parser asks for every byte by itself and often goes back by one. A page of very many orders is
 * unpacked while it is read, so that memory does not grow with it.
 */
final class UnpackedPage extends PDPage {

  /** The orders of a full page of small print take about as much. */
  private static final int USUAL = 1 << 15;

  private static final int MOST = 1 << 20;

  private final PDPage page;

  UnpackedPage(PDPage page) {
    super(page.getCOSObject());
    this.page = page;
  }

  @Override
  public PDResources getResources() {
    return page.getResources();
  }

  @Override
  public ResourceCache getResourceCache() {
    return page.getResourceCache();
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    try (RandomAccessRead packed = page.getContentsForStreamParsing()) {
      byte[] orders = unpacked(packed);
      if (packed.isEOF()) {
        return new Bytes(orders);
      }
    } catch (IOException broken) {
      // What stands before the fault is read as far as it goes.
    }
    return page.getContentsForStreamParsing();
  }

  private static byte[] unpacked(RandomAccessRead packed) throws IOException {
    byte[] orders = new byte[USUAL];
    int length = 0;
    int read = packed.read(orders, 0, USUAL);
    while (read > 0 && length < MOST) {
      length += read;
      orders = length < orders.length ? orders : Arrays.copyOf(orders, 2 * length);
      read = packed.read(orders, length, orders.length - length);
    }
    return Arrays.copyOf(orders, length);
  }

  /** Bytes in memory. */
  private static final class Bytes implements RandomAccessRead {

    private final byte[] bytes;
    private int next;
    private boolean closed;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return next < bytes.length ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int peek() {
      return next < bytes.length ? bytes[next] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
      int taken = Math.min(most, bytes.length - next);
      if (taken <= 0) {
        return most == 0 ? 0 : -1;
      }
      System.arraycopy(bytes, next, into, offset, taken);
      next += taken;
      return taken;
    }

    @Override
    public void rewind(int back) throws IOException {
      seek((long) next - back);
    }

    @Override
    public void seek(long position) throws IOException {
      if (position < 0) {
        throw new IOException("there is nothing before the first byte");
      }
      next = (int) Math.min(position, bytes.length);
    }

    @Override
    public long getPosition() {
      return next;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public boolean isEOF() {
      return next >= bytes.length;
    }

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public RandomAccessReadView createView(long from, long size) {
      return new RandomAccessReadView(this, from, size);
    }
  }
}
