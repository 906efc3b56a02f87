package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.job.MoneyModel.Claimed;
import org.ojtpay.job.MoneyModel.Figures;
import org.ojtpay.job.MoneyPapers.Trainee;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;

/**
 * Random sequences of what happens to a board's money, against a model that knows nothing of the
 * program: after every step every agreement's figures are the model's to the cent, and nothing
 * breaks what must always be true.
 *
 * <p>{@code -Dsequences=10000} plays so many, {@code -Dseed=} those of one seed; a sequence that
 * fails prints its own, which {@code -Dsequences=1 -Dseed=} plays again.
 */
class MoneySequencesIT {

  private static final int SEQUENCES = Integer.getInteger("sequences", 200);
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int STEPS = 10;
  private static final int MOST_SENT = 3;
  private static final int MOST_COMMITS = 8;
  private static final List<String> PEOPLE = List.of("hvandermeer", "izuberi");

  /** One thing that may happen; answers in words what did. */
  private interface Operation {
    String on(Play play) throws IOException;
  }

  /** What may lie in the inbox, each as often as it stands here. */
  private static final List<Operation> SENT =
      List.of(
          MoneySequencesIT::agreement,
          MoneySequencesIT::agreement,
          MoneySequencesIT::unsigned,
          MoneySequencesIT::invoice,
          MoneySequencesIT::invoice,
          MoneySequencesIT::invoice,
          MoneySequencesIT::claimOfTooMuch,
          MoneySequencesIT::again);

  /** What may happen then, each as often as it stands here. */
  private static final List<Operation> DONE =
      List.of(
          MoneySequencesIT::night,
          MoneySequencesIT::night,
          MoneySequencesIT::nightThatIsCut,
          MoneySequencesIT::payments,
          MoneySequencesIT::payments,
          MoneySequencesIT::paymentsThatAreCut,
          MoneySequencesIT::approval,
          MoneySequencesIT::approval,
          MoneySequencesIT::release,
          MoneySequencesIT::release,
          MoneySequencesIT::releaseThatIsCut);

  @TempDir Path folder;

  /** What was sent, and what it is to the model. */
  private record Sent(String about, Arrival arrival, Consumer<MoneyModel> means) {}

  /** A sequence under way: the program's world, the model's, and what has been done. */
  private static final class Play implements AutoCloseable {
    private final Random random;
    private final MoneyWorld world;
    private final MoneyModel model = new MoneyModel();
    private final MoneyPapers papers = new MoneyPapers();
    private final List<Sent> sent = new ArrayList<>();
    private final Set<String> inbox = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> approvers = new LinkedHashMap<>();

    Play(long seed, Path outbox) {
      random = new Random(seed);
      world = new MoneyWorld(outbox, MoneyPapers.DAY);
    }

    <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    /**
     * Sends it, unless something about the same lies in the inbox: two that may both answer what
     * was sent back wait for a person.
     */
    String send(Sent paper) {
      if (!inbox.add(paper.about())) {
        return "nothing more about " + paper.about();
      }
      sent.add(paper);
      world.arrives(paper.arrival());
      paper.means().accept(model);
      return paper.arrival().submission() + " about " + paper.about();
    }

    @Override
    public void close() {
      world.close();
    }
  }

  @Test
  void everyCentIsWhereTheModelSays() {
    System.out.printf("%d sequences, seed %d%n", SEQUENCES, SEED);
    long began = System.nanoTime();
    Money approved = Money.ZERO;
    for (int i = 0; i < SEQUENCES; i++) {
      approved = approved.plus(play(SEED + i));
    }
    long seconds = (System.nanoTime() - began) / 1_000_000_000L;
    System.out.printf("%d steps in %d s, $%s approved%n", SEQUENCES * STEPS, seconds, approved);
    assertThat(approved).as("what the sequences come to").isNotEqualTo(Money.ZERO);
  }

  private Money play(long seed) {
    try (Play play = new Play(seed, folder.resolve(Long.toString(seed)))) {
      try {
        for (int i = 0; i < STEPS; i++) {
          for (int left = play.random.nextInt(MOST_SENT + 1); left > 0; left--) {
            play.done.add(play.any(SENT).on(play));
          }
          play.done.add(play.any(DONE).on(play));
          compare(play);
        }
      } catch (AssertionError | RuntimeException | IOException broken) {
        fail(
            "seed %d, after%n  %s%nVerdicts:%n  %s"
                .formatted(
                    seed,
                    String.join("\n  ", play.done),
                    String.join("\n  ", play.world.standing())),
            broken);
      }
      return play.model.approved();
    }
  }

  private static void compare(Play play) {
    for (Trainee trainee : MoneyPapers.TRAINEES) {
      assertThat(figures(play.world, trainee.key()))
          .as(trainee.name())
          .isEqualTo(play.model.of(trainee.key()));
    }
    List<FiledPaymentFile> files = play.world.shelves().paymentFiles().files();
    assertThat(
            files.stream()
                .collect(Collectors.toMap(FiledPaymentFile::name, FiledPaymentFile::state)))
        .isEqualTo(play.model.states());
    files.forEach(
        file -> assertThat(file.total()).as(file.name()).isEqualTo(play.model.total(file.name())));
    assertThat(play.world.broken()).isEmpty();
  }

  private static Figures figures(MoneyWorld world, String agreement) {
    Map<String, Money> booked = world.balances(agreement);
    return new Figures(
        world.approved(agreement),
        booked.getOrDefault("PAYABLE", Money.ZERO).negated(),
        booked.getOrDefault("IN_TRANSIT", Money.ZERO).negated(),
        booked.getOrDefault("CASH", Money.ZERO).negated(),
        booked.getOrDefault("RECEIVABLE", Money.ZERO),
        world.used(agreement),
        booked.getOrDefault("ENCUMBERED", Money.ZERO));
  }

  // What is sent. It is decided in the next night.

  private static String agreement(Play play) {
    Trainee trainee = play.any(MoneyPapers.TRAINEES);
    return play.send(
        new Sent(
            trainee.name(),
            play.papers.agreement(trainee),
            model -> model.agreed(trainee.agreed())));
  }

  private static String unsigned(Play play) {
    Trainee trainee = play.any(MoneyPapers.TRAINEES);
    Arrival unsigned = play.papers.unsignedAgreement(trainee);
    return "unsigned " + play.send(new Sent(trainee.name(), unsigned, model -> {}));
  }

  /** A few cents less than it is worth are paid as they are claimed. */
  private static String invoice(Play play) {
    Money less = Money.of(play.any(List.of("0.00", "0.01", "0.03")));
    return claim(play, less.negated());
  }

  private static String claimOfTooMuch(Play play) {
    return claim(play, Money.of("11.00"));
  }

  private static String claim(Play play, Money more) {
    Trainee trainee = play.any(MoneyPapers.TRAINEES);
    int period = play.random.nextInt(MoneyPapers.PERIODS);
    Money worth = trainee.agreed().worth(MoneyPapers.HOURS);
    Claimed claim = play.papers.claim(trainee, period, worth.plus(more));
    return play.send(
        new Sent(
            trainee.name() + " in period " + period,
            play.papers.invoice(trainee, claim),
            model -> model.claimed(claim)));
  }

  /** The same once more under another name: it counts where the first was sent back. */
  private static String again(Play play) {
    if (play.sent.isEmpty()) {
      return "nothing to send again";
    }
    Sent earlier = play.any(play.sent);
    Arrival again = play.papers.again(earlier.arrival());
    return earlier.arrival().submission()
        + " as "
        + play.send(new Sent(earlier.about(), again, earlier.means()));
  }

  // Runs.

  private static String night(Play play) {
    play.world.night();
    return decided(play, "night");
  }

  /** The connection goes at a commit that is done while nobody knows. */
  private static String nightThatIsCut(Play play) throws IOException {
    int at = cut(play, play.world::night);
    return decided(play, "night, cut at commit " + at);
  }

  private static String decided(Play play, String what) {
    play.inbox.clear();
    play.model.night();
    return what;
  }

  private static String payments(Play play) {
    play.world.payments();
    return paid(play, "payments");
  }

  private static String paymentsThatAreCut(Play play) throws IOException {
    int at = cut(play, play.world::payments);
    return paid(play, "payments, cut at commit " + at);
  }

  /** Of a file's name the model says nothing; that there is one more, it does. */
  private static String paid(Play play, String what) {
    List<String> files =
        play.world.shelves().paymentFiles().files().stream()
            .map(FiledPaymentFile::name)
            .filter(name -> !play.model.states().containsKey(name))
            .toList();
    assertThat(files).as("new files").hasSize(play.model.hasPayable() ? 1 : 0);
    play.model.payments(files.isEmpty() ? "" : files.get(0));
    return what;
  }

  /** Runs it over a connection that is cut, and then the rest of it, or all of it once more. */
  private static int cut(Play play, Runnable work) throws IOException {
    int at = 1 + play.random.nextInt(MOST_COMMITS);
    try (CutConnections cut = new CutConnections(play.world.port(), "COMMIT", at, () -> {})) {
      play.world.connect(cut.port());
      work.run();
    } catch (RuntimeException lost) {
      play.world.connectAgain();
      work.run();
    } finally {
      play.world.connectAgain();
    }
    return at;
  }

  // People.

  private static String approval(Play play) {
    List<String> files = play.world.files("PROPOSED");
    if (files.isEmpty()) {
      return "nothing to approve";
    }
    String file = play.any(files);
    String person = play.any(PEOPLE);
    play.world.approve(file, person);
    play.approvers.put(file, person);
    play.model.approved(file);
    return person + " approves " + file;
  }

  /** Whoever approved it is refused. */
  private static String release(Play play) {
    List<String> files = play.world.files("APPROVED");
    if (files.isEmpty()) {
      return "nothing to release";
    }
    String file = play.any(files);
    String person = play.any(PEOPLE);
    if (person.equals(play.approvers.get(file))) {
      assertThatThrownBy(() -> play.world.release(file, person))
          .isInstanceOf(RefusedByDatabase.class);
      return person + " may not release " + file;
    }
    play.world.release(file, person);
    play.model.released(file);
    return person + " releases " + file;
  }

  private static String releaseThatIsCut(Play play) throws IOException {
    List<String> files = play.world.files("APPROVED");
    if (files.isEmpty()) {
      return "nothing to release";
    }
    String file = play.any(files);
    String other =
        PEOPLE.stream()
            .filter(each -> !each.equals(play.approvers.get(file)))
            .findFirst()
            .orElseThrow();
    int at =
        cut(
            play,
            () -> {
              if (play.world.files("APPROVED").contains(file)) {
                play.world.release(file, other);
              }
            });
    play.model.released(file);
    return other + " releases " + file + ", cut at commit " + at;
  }
}
