package org.ojtpay.pay;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attribute;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.ojtpay.pay.Handover.Outcome;

/**
 * A folder of an SFTP server. What the server answers is believed; where an answer fails to come,
 * nobody knows what it has done.
 */
final class SftpDropOff implements DropOff {

  private final Delivery.Sftp to;
  private final Duration patience;

  SftpDropOff(Delivery.Sftp to, Duration patience) {
    this.to = to;
    this.patience = patience;
  }

  @Override
  public String target() {
    return "sftp://" + to.user() + "@" + to.host() + ":" + to.port() + "/" + to.remoteFolder();
  }

  @Override
  public Handover send(String name, byte[] bytes) {
    Publisher.requirePlain(name);
    SftpLogin login;
    try {
      login = SftpLogin.open(to, patience);
    } catch (IOException | RuntimeException e) {
      return Handover.refused(target() + " let nobody in: " + reason(e));
    }
    try (login) {
      Handover before = look(login.sftp(), name, bytes);
      return before.is(Outcome.LISTED) || before.is(Outcome.OTHER_BYTES)
          ? before
          : upload(login.sftp(), name, bytes);
    } catch (RuntimeException e) {
      return Handover.unknown(target() + " broke off: " + reason(e));
    }
  }

  @Override
  public Handover look(String name, byte[] bytes) {
    try (SftpLogin login = SftpLogin.open(to, patience)) {
      return look(login.sftp(), name, bytes);
    } catch (IOException | RuntimeException e) {
      return Handover.unknown(target() + " cannot be looked at: " + reason(e));
    }
  }

  private Handover upload(SftpClient sftp, String name, byte[] bytes) {
    String part = path("." + name + ".part");
    CloseableHandle file;
    try {
      file = sftp.open(part, OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
    } catch (IOException | RuntimeException e) {
      return Handover.refused(target() + " takes no file: " + reason(e));
    }
    try (file) {
      sftp.write(file, 0, bytes, 0, bytes.length);
    } catch (IOException | RuntimeException e) {
      return withdrawn(sftp, part, e);
    }
    return rename(sftp, part, name, bytes);
  }

  private Handover rename(SftpClient sftp, String part, String name, byte[] bytes) {
    try {
      sftp.rename(part, path(name));
      return look(sftp, name, bytes);
    } catch (SftpException answer) {
      Handover after = look(sftp, name, bytes);
      return after.is(Outcome.UNKNOWN) ? withdrawn(sftp, part, answer) : after;
    } catch (IOException | RuntimeException silent) {
      // It may be at it still.
      return Handover.unknown(target() + " did not confirm the file's name: " + reason(silent));
    }
  }

  /**
   * Takes the half-sent file back. Where the server says that it has removed it, it was there under
   * its passing name to the end and has gone nowhere.
   */
  private Handover withdrawn(SftpClient sftp, String part, Exception why) {
    try {
      sftp.remove(part);
      return Handover.refused(target() + " did not take the file: " + reason(why));
    } catch (IOException | RuntimeException silent) {
      return Handover.unknown(target() + " broke off while it took the file: " + reason(why));
    }
  }

  private Handover look(SftpClient sftp, String name, byte[] bytes) {
    String where = target() + ", " + name;
    try {
      Attributes found = sftp.stat(path(name));
      if (found.getFlags().contains(Attribute.Size) && found.getSize() != bytes.length) {
        return Handover.otherBytes(where, found.getSize() + " bytes, not " + bytes.length);
      }
      return read(sftp, name, bytes, found);
    } catch (IOException | RuntimeException e) {
      return Handover.unknown(
          isStatus(e, SftpConstants.SSH_FX_NO_SUCH_FILE)
              ? where + " is not to be seen; the bank may have taken it."
              : where + " cannot be looked at: " + reason(e));
    }
  }

  private Handover read(SftpClient sftp, String name, byte[] bytes, Attributes found)
      throws IOException {
    String where = target() + ", " + name;
    try (InputStream there = sftp.read(path(name))) {
      return Seen.of(where, there.readNBytes(bytes.length + 1), bytes);
    } catch (SftpException unreadable) {
      boolean denied =
          isStatus(unreadable, SftpConstants.SSH_FX_PERMISSION_DENIED)
              || isStatus(unreadable, SftpConstants.SSH_FX_OP_UNSUPPORTED);
      if (denied && found.getFlags().contains(Attribute.Size)) {
        return Handover.listed(where, null);
      }
      throw unreadable;
    }
  }

  private String path(String name) {
    String folder = to.remoteFolder();
    return folder.isEmpty() || folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  private static boolean isStatus(Exception e, int status) {
    return e instanceof SftpException answer && answer.getStatus() == status;
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
