package org.ojtpay.pay;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.ojtpay.pay.Handover.Outcome;

/** A folder that is there already: one that is missing may be a disk that is not mounted. */
final class FolderDropOff implements DropOff {

  private final Path folder;

  FolderDropOff(Path folder) {
    this.folder = folder;
  }

  @Override
  public String target() {
    return folder.toString();
  }

  @Override
  public Handover send(String name, byte[] bytes) {
    Publisher.requirePlain(name);
    if (!Files.isDirectory(folder)) {
      return Handover.refused(folder + " is not there, or is no folder. Nothing was sent.");
    }
    try {
      Publisher.goOn(folder, name, bytes);
      Handover before = look(name, bytes);
      if (before.is(Outcome.LISTED) || before.is(Outcome.OTHER_BYTES)) {
        return before;
      }
      Publisher.write(folder, name, bytes);
      letTheGroupRead(Publisher.temporary(folder, name));
    } catch (IOException e) {
      return refused(name, e);
    }
    return place(name, bytes);
  }

  /** Whoever fetches files from the folder is of its group, where its group may read it. */
  private void letTheGroupRead(Path temporary) throws IOException {
    if (Files.getPosixFilePermissions(folder).contains(PosixFilePermission.GROUP_READ)) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r-----"));
    }
  }

  private Handover refused(String name, IOException why) {
    try {
      Files.deleteIfExists(Publisher.temporary(folder, name));
      return Handover.refused(folder + " took nothing: " + reason(why));
    } catch (IOException left) {
      return Handover.unknown(folder + " may hold a part of the file: " + reason(why));
    }
  }

  private Handover place(String name, byte[] bytes) {
    try {
      ExclusiveRename.move(Publisher.temporary(folder, name), folder.resolve(name));
      Publisher.force(folder);
    } catch (FileAlreadyExistsException quicker) {
      return look(name, bytes);
    } catch (IOException e) {
      Handover after = look(name, bytes);
      return after.is(Outcome.OTHER_BYTES)
          ? after
          : Handover.unknown(folder + " did not confirm the file's name: " + reason(e));
    }
    return look(name, bytes);
  }

  @Override
  public Handover look(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      long size = Files.size(file);
      return size == bytes.length
          ? read(file, bytes)
          : Handover.otherBytes(file.toString(), size + " bytes, not " + bytes.length);
    } catch (NoSuchFileException absent) {
      return Handover.unknown(folder + " does not show the file; the bank may have taken it.");
    } catch (IOException e) {
      return Handover.unknown(folder + " cannot be looked at: " + reason(e));
    }
  }

  private static Handover read(Path file, byte[] bytes) throws IOException {
    try {
      return Seen.of(file.toString(), Files.readAllBytes(file), bytes);
    } catch (AccessDeniedException unreadable) {
      return Handover.listed(file.toString(), null);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
