package org.ojtpay.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.BadReference;
import org.ojtpay.policy.UnreadablePack;
import org.ojtpay.store.DataDirectoryRefused;
import org.ojtpay.store.DatabaseSettingsInvalid;
import org.ojtpay.store.DatabaseUnreachable;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.SealBroken;

/** What the exit status of a command says, and which trouble of a job comes to which. */
public final class ExitStatus {

  public static final int DONE = 0;
  public static final int FOUND = 1;
  public static final int USAGE = 2;
  public static final int CONFIGURATION = 3;
  public static final int FAILED = 4;
  public static final int REFUSED = 5;
  public static final int UNREACHABLE = 6;
  public static final int UNEXPECTED = 70;
  public static final int INTERRUPTED = 130;

  private static final Map<Class<?>, Integer> OF = new LinkedHashMap<>();

  static {
    OF.put(BadConfiguration.class, CONFIGURATION);
    OF.put(BadReference.class, CONFIGURATION);
    OF.put(UnreadablePack.class, CONFIGURATION);
    OF.put(DatabaseSettingsInvalid.class, CONFIGURATION);
    OF.put(RunRefused.class, REFUSED);
    OF.put(RunAlive.class, REFUSED);
    OF.put(DataDirectoryRefused.class, REFUSED);
    OF.put(RefusedByDatabase.class, REFUSED);
    OF.put(DatabaseUnreachable.class, UNREACHABLE);
    OF.put(InboxUnreachable.class, UNREACHABLE);
    OF.put(RunFailed.class, FAILED);
    OF.put(SealBroken.class, FAILED);
    OF.put(RunInterrupted.class, INTERRUPTED);
  }

  private ExitStatus() {}

  /** A trouble that has a sentence for people, and its status. */
  public record Known(String message, int status) {}

  /**
   * The first trouble in the chain of causes that is known. Where that is none, or the failure of a
   * step, a database that was lost behind it says more.
   */
  public static Optional<Known> of(Throwable trouble) {
    Optional<Known> known = known(trouble);
    return known.isPresent() && known.get().status() != FAILED
        ? known
        : DatabaseUnreachable.behind(trouble).flatMap(ExitStatus::known).or(() -> known);
  }

  private static Optional<Known> known(Throwable trouble) {
    return Stream.iterate(trouble, each -> each != null, Throwable::getCause)
        .filter(each -> OF.containsKey(each.getClass()))
        .findFirst()
        .map(
            each ->
                new Known(
                    String.valueOf(each.getMessage()),
                    OF.getOrDefault(each.getClass(), UNEXPECTED)));
  }
}
