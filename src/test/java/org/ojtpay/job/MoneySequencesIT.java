package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Holds;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.NotFound;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Returns;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.MoneyModel.Approval;
import org.ojtpay.job.MoneyModel.Claimed;
import org.ojtpay.job.MoneyModel.Figures;
import org.ojtpay.job.MoneyModel.Submission;
import org.ojtpay.job.MoneyPapers.Trainee;
import org.ojtpay.job.MoneyPayments.File;
import org.ojtpay.job.MoneyPayments.Payment;
import org.ojtpay.pay.ConfirmedTotals;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.Hold;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.pay.ReversalCause;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;

/**
 * Random sequences of what happens to a board's money, against a model that knows nothing of the
 * program: after every step every agreement's figures are the model's to the cent, every
 * submission, payment, file and hold stands as the model says, and nothing breaks what must always
 * be true. What the program must refuse it is asked for too; then nothing has changed.
 *
 * <p>{@code -Dsequences=10000} plays so many, {@code -Dseed=} those of one seed. A sequence that
 * fails prints its own, which {@code -Dsequences=1 -Dseed=} plays again.
 */
class MoneySequencesIT {

  private static final int SEQUENCES = Integer.getInteger("sequences", 200);

  /** Of so many sequences one has a program that is killed; of so many it is told how they went. */
  private static final int ONE_IN = 100;

  /** Each build plays others, and says which; a whole hundred, so that programs are killed too. */
  private static final long SEED =
      Long.getLong("seed", ONE_IN * (long) new Random().nextInt(10_000_000));

  private static final int STEPS = 20;
  private static final int TRIES = 8;
  private static final String NOTHING = "nothing ";
  private static final int MOST_SENT = 3;

  /** So many commits they have, so that what would be cut or killed there mostly is. */
  private static final int OF_A_NIGHT = 6;

  private static final int OF_WHAT_IS_READ = 3;
  private static final int OF_PAYMENTS = 10;
  private static final int OF_A_RELEASE = 1;

  /** Program and server wait for each other: two sequences at once take hardly longer than one. */
  private static final int AT_ONCE = Integer.getInteger("at.once", 2);

  /** How a program ends that the operating system kills. */
  private static final int KILLED = 137;

  /** Of so many sequences one begins where payments have settled, in so many steps at the most. */
  private static final int ONE_IS_PAID_IN = 4;

  private static final int MOST_TO_PAY = 14;

  /** Of so many of these one goes on where a payment is being taken back. */
  private static final int ONE_IS_TAKEN_BACK_IN = 3;

  /** A session of its own is dear; of others the program is told the same by its driver alone. */
  private static final int ONE_IS_CUT_ON_THE_WIRE_IN = 4;

  private static final List<String> PEOPLE = List.of("hvandermeer", "izuberi", "mlindqvist");

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
          MoneySequencesIT::invoice,
          MoneySequencesIT::correction,
          MoneySequencesIT::correction,
          MoneySequencesIT::claimOfTooMuch,
          MoneySequencesIT::answer,
          MoneySequencesIT::again);

  /** What may happen then, each as often as it stands here. */
  private static final List<Operation> DONE =
      List.of(
          MoneySequencesIT::night,
          MoneySequencesIT::nightThatIsCut,
          MoneySequencesIT::payments,
          MoneySequencesIT::paymentsThatAreCut,
          MoneySequencesIT::approval,
          MoneySequencesIT::release,
          MoneySequencesIT::releaseThatIsCut,
          MoneySequencesIT::withdrawal,
          MoneySequencesIT::withdrawalOfAPayment,
          MoneySequencesIT::handOver,
          MoneySequencesIT::acknowledgement,
          MoneySequencesIT::settlement,
          MoneySequencesIT::paymentThatComesBack,
          MoneySequencesIT::paymentThatComesBack,
          MoneySequencesIT::askedBack,
          MoneySequencesIT::reversalThatComesBack,
          MoneySequencesIT::kept,
          MoneySequencesIT::repaid,
          MoneySequencesIT::hold,
          MoneySequencesIT::lift,
          MoneySequencesIT::lift,
          MoneySequencesIT::clearance,
          MoneySequencesIT::clearance,
          MoneySequencesIT::sentBack,
          MoneySequencesIT::voidAsked,
          MoneySequencesIT::voidConfirmed,
          MoneySequencesIT::daysPass);

  @TempDir Path folder;

  /** What was sent, and what it is to the model. */
  private record Sent(Arrival arrival, @Nullable Submission invoice, Runnable means) {}

  /** A sequence under way: the program's world, the model's, and what has been done. */
  private static final class Play {
    private final Random random;
    private final MoneyWorld world;
    private final MoneyModel model = new MoneyModel();
    private final MoneyPayments paid = model.payments();
    private final MoneyPapers papers = new MoneyPapers();
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Set<Trainee> unsigned = new HashSet<>();
    private final Set<String> goesBack = new HashSet<>();
    private int killed;

    Play(long seed, MoneyWorld world) {
      this.random = new Random(seed);
      this.world = world;
    }

    <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    /** One of those that it fits, mostly; else any. */
    <T> @Nullable T any(List<T> of, Predicate<T> fits) {
      List<T> fitting = of.stream().filter(fits).toList();
      boolean isFit = !fitting.isEmpty() && random.nextInt(4) > 0;
      return of.isEmpty() ? null : any(isFit ? fitting : of);
    }

    String person() {
      return any(PEOPLE);
    }

    String send(Sent paper) {
      sent.add(paper);
      world.arrives(paper.arrival());
      paper.means().run();
      return paper.arrival().submission();
    }
  }

  /** What the sequences have come to; several are played at once. */
  private static final class Played {
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<Long> wrong = new ArrayList<>();
    private final Map<Long, Integer> hundreds = new TreeMap<>();
    private final long began = System.nanoTime();
    private Money approved = Money.ZERO;

    synchronized void add(long seed, Play play) {
      count(play, done);
      approved = approved.plus(play.model.approved());
      tell(seed);
    }

    synchronized void add(long seed, AssertionError e) {
      System.out.println(e.getMessage() + "\n" + e.getCause());
      wrong.add(seed);
      tell(seed);
    }

    /** Of each hundred that is played, so that whoever stops it knows what has been. */
    private void tell(long seed) {
      long first = SEED + (seed - SEED) / ONE_IN * ONE_IN;
      if (hundreds.merge(first, 1, Integer::sum) == ONE_IN) {
        System.out.printf("seeds %d to %d played; so far: %s%n", first, seed(first), this);
      }
    }

    private static long seed(long first) {
      return first + ONE_IN - 1;
    }

    @Override
    public synchronized String toString() {
      int played = hundreds.values().stream().mapToInt(Integer::intValue).sum();
      return "%d sequences of %d steps in %d s, $%s approved, %d went otherwise %s: %s"
          .formatted(
              played,
              STEPS,
              TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
              approved,
              wrong.size(),
              wrong,
              done);
    }
  }

  @Test
  void everyCentIsWhereTheModelSays() throws InterruptedException, ExecutionException {
    System.out.printf("%d sequences, seed %d%n", SEQUENCES, SEED);
    Played played = new Played();
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Callable<Boolean> playing = () -> playing(played);
      for (Future<Boolean> each : players.invokeAll(Collections.nCopies(AT_ONCE, playing))) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      players.shutdownNow();
    }
    System.out.println(played);
    assertThat(played.wrong).as("seeds of sequences that went otherwise").isEmpty();
    assertThat(played.approved).as("what the sequences come to").isNotEqualTo(Money.ZERO);
  }

  /** Plays one after the other in a database of its own, until none is left. */
  private boolean playing(Played played) {
    try (MoneyWorld first = new MoneyWorld(folder, MoneyPapers.DAY)) {
      for (int i = played.next.getAndIncrement();
          i < SEQUENCES;
          i = played.next.getAndIncrement()) {
        MoneyWorld world = first.anew(folder.resolve(Long.toString(SEED + i)), MoneyPapers.DAY);
        try {
          played.add(SEED + i, play(SEED + i, world));
        } catch (AssertionError e) {
          played.add(SEED + i, e);
        }
      }
    }
    return true;
  }

  private static Play play(long seed, MoneyWorld world) {
    Play play = new Play(seed, world);
    try {
      int killed =
          Math.floorMod(seed, ONE_IN) == 0 ? STEPS / 3 + play.random.nextInt(STEPS / 2) : -1;
      begin(play);
      if (play.random.nextInt(ONE_IS_PAID_IN) == 0) {
        pay(play);
        if (play.random.nextInt(ONE_IS_TAKEN_BACK_IN) == 0) {
          takeBack(play);
        }
      }
      for (int i = 0; i < STEPS; i++) {
        long runs = world.ended();
        step(play, i == killed);
        compare(play);
        // A run that ends has asked the database in the same transaction.
        if ((i == STEPS - 1 || play.random.nextInt(3) == 0) && world.ended() == runs) {
          assertThat(world.broken()).isEmpty();
        }
      }
      assertThat(world.keptForNobody()).isEmpty();
    } catch (AssertionError | RuntimeException | IOException broken) {
      fail(
          "seed %d, after%n  %s%nVerdicts:%n  %s%nAgain: -Dsequences=1 -Dseed=%d"
              .formatted(
                  seed,
                  String.join("\n  ", play.done),
                  String.join("\n  ", play.world.standing()),
                  seed),
          broken);
    }
    return play;
  }

  /** What the sequences have come to, by which anybody sees what they have tried. */
  private static void count(Play play, Map<String, Integer> count) {
    count.merge("killed child", play.killed, Integer::sum);
    play.paid.payments().forEach(each -> count.merge("payment " + of(each), 1, Integer::sum));
    play.paid
        .files()
        .forEach(
            file ->
                count.merge(
                    file.takesBack ? "reversal file " + file.state : "file " + file.state,
                    1,
                    Integer::sum));
    play.model
        .standing()
        .values()
        .forEach(state -> count.merge("invoice " + state, 1, Integer::sum));
    play.model
        .approvals()
        .forEach(
            a ->
                count.merge(
                    a.replaces != null ? "replacing" : a.isVoid ? "void" : "approval",
                    1,
                    Integer::sum));
  }

  private static String of(Payment payment) {
    boolean isBack = payment.reversalCode != null;
    return payment.state + (isBack ? " (its reversal came back)" : payment.isKept ? " (kept)" : "");
  }

  /** Without an agreement, nothing that comes is worth anything. */
  private static void begin(Play play) {
    for (Trainee trainee : MoneyPapers.TRAINEES) {
      if (play.random.nextInt(4) > 0) {
        play.done.add(agreement(play, trainee));
        play.done.add(invoice(play, trainee));
      }
    }
  }

  /** What is taken back, or corrected after it was paid, is rare otherwise. */
  private static void pay(Play play) throws IOException {
    for (int i = 0; i < MOST_TO_PAY; i++) {
      if (play.paid.payments().stream().anyMatch(each -> each.is("SETTLED"))) {
        return;
      }
      play.done.add(forth(play).on(play));
      compare(play);
    }
  }

  /** Of what has settled. */
  private static void takeBack(Play play) throws IOException {
    for (int i = 0; i < MOST_TO_PAY; i++) {
      List<Payment> payments = play.paid.payments();
      if (payments.stream().anyMatch(each -> each.is("REVERSED") || each.is("RECOVERED"))) {
        return;
      }
      boolean isAsked =
          payments.stream().anyMatch(each -> each.is("SETTLED") && each.isAskedBack());
      Operation next = isAsked ? forth(play) : MoneySequencesIT::askedBack;
      play.done.add(next.on(play));
      compare(play);
    }
  }

  private static void step(Play play, boolean kills) throws IOException {
    for (int left = play.random.nextInt(MOST_SENT + 1) - 1; left > 0; left--) {
      play.done.add(play.any(SENT).on(play));
    }
    // Left to chance alone, hardly a payment would ever come so far as to settle.
    Operation next = play.random.nextBoolean() ? forth(play) : play.any(DONE);
    if (kills) {
      next =
          play.random.nextBoolean()
              ? MoneySequencesIT::nightThatIsKilled
              : MoneySequencesIT::paymentsThatAreKilled;
    }
    play.done.add(done(play, next));
  }

  /** Where there is nothing to do it for, another is drawn. */
  private static String done(Play play, Operation first) throws IOException {
    String did = first.on(play);
    for (int left = TRIES; left > 0 && did.startsWith(NOTHING); left--) {
      did = play.any(DONE).on(play);
    }
    return did;
  }

  /** What brings the money on. */
  private static Operation forth(Play play) {
    if (play.model.awaitsNight()) {
      return MoneySequencesIT::night;
    }
    boolean isHeld = play.model.submissions().stream().anyMatch(each -> each.is("HELD"));
    if (isHeld && play.random.nextInt(3) == 0) {
      return MoneySequencesIT::clearance;
    }
    for (File file : play.paid.files()) {
      Optional<Operation> next = next(file.state);
      if (next.isPresent()) {
        return next.get();
      }
    }
    if (!play.paid.toPay().isEmpty() || !play.paid.toTakeBack().isEmpty()) {
      return MoneySequencesIT::payments;
    }
    boolean isOut = play.paid.payments().stream().anyMatch(each -> each.is("IN_TRANSIT"));
    return isOut ? MoneySequencesIT::settlement : play.any(DONE);
  }

  private static Optional<Operation> next(String state) {
    return switch (state) {
      case "PROOFED" -> Optional.of(MoneySequencesIT::approval);
      case "APPROVED" -> Optional.of(MoneySequencesIT::release);
      case "RELEASED" -> Optional.of(MoneySequencesIT::payments);
      default -> Optional.empty();
    };
  }

  private static void compare(Play play) {
    MoneyWorld world = play.world;
    Map<String, Map<String, Money>> balances = world.balances();
    for (Trainee trainee : MoneyPapers.TRAINEES) {
      assertThat(figures(balances.getOrDefault(trainee.key(), Map.of())))
          .as(trainee.name())
          .isEqualTo(play.model.of(trainee.key()));
    }
    same("invoices", world.invoices(), play.model.standing());
    same("payments", world.paymentStates(), play.paid.standing());
    Map<String, FiledPaymentFile> files =
        world.shelves().paymentFiles().files().stream()
            .collect(Collectors.toMap(FiledPaymentFile::name, Function.identity()));
    Map<String, String> states = new TreeMap<>();
    files.forEach((name, file) -> states.put(name, file.state().name()));
    same("files", states, play.paid.states());
    for (File file : play.paid.files()) {
      assertThat(Objects.requireNonNull(files.get(file.name)).total())
          .as(file.name)
          .isEqualTo(play.paid.total(file));
    }
    assertThat(world.holds().stream().map(each -> each.reason() + " " + each.placedBy()).toList())
        .as("holds")
        .isEqualTo(
            play.paid.holds().stream().map(each -> each.reason() + " " + each.person()).toList());
  }

  /** Only what differs is told. */
  private static void same(String what, Map<String, String> found, Map<String, String> expected) {
    Map<String, String> wrong = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(found.keySet());
    names.addAll(expected.keySet());
    for (String name : names) {
      String is = String.valueOf(found.get(name));
      String should = String.valueOf(expected.get(name));
      if (!is.equals(should)) {
        wrong.put(name, is + ", and not " + should);
      }
    }
    assertThat(wrong).as(what).isEmpty();
  }

  private static Figures figures(Map<String, Money> booked) {
    return new Figures(
        booked.getOrDefault("approved", Money.ZERO),
        booked.getOrDefault("PAYABLE", Money.ZERO).negated(),
        booked.getOrDefault("IN_TRANSIT", Money.ZERO).negated(),
        booked.getOrDefault("CASH", Money.ZERO).negated(),
        booked.getOrDefault("RECEIVABLE", Money.ZERO),
        booked.getOrDefault("used", Money.ZERO),
        booked.getOrDefault("ENCUMBERED", Money.ZERO));
  }

  // What is sent. It is decided in the next night.

  private static String agreement(Play play) {
    return agreement(play, play.any(MoneyPapers.TRAINEES));
  }

  private static String agreement(Play play, Trainee trainee) {
    return play.send(
        new Sent(play.papers.agreement(trainee), null, () -> play.model.agreed(trainee.agreed())));
  }

  /** Once each: what may mend several that went back is for a person to tell. */
  private static String unsigned(Play play) {
    Trainee trainee = play.any(MoneyPapers.TRAINEES);
    if (!play.unsigned.add(trainee)) {
      return "nothing without signature";
    }
    String sent = play.send(new Sent(play.papers.unsignedAgreement(trainee), null, () -> {}));
    play.goesBack.add(sent);
    return "unsigned " + sent;
  }

  private static String invoice(Play play) {
    return invoice(play, play.any(MoneyPapers.TRAINEES));
  }

  private static String invoice(Play play, Trainee trainee) {
    return claim(play, trainee, play.random.nextInt(MoneyPapers.PERIODS), less(play));
  }

  /** A few cents less than it is worth are paid as they are claimed. */
  private static Money less(Play play) {
    return Money.of(play.any(List.of("0.00", "0.01", "0.03"))).negated();
  }

  /** Of a period that was approved already. */
  private static String correction(Play play) {
    List<Approval> standing = play.model.approvals().stream().filter(each -> !each.isVoid).toList();
    if (standing.isEmpty()) {
      return "nothing to correct";
    }
    Claimed corrected = play.any(standing).of.claim;
    return claim(play, trainee(corrected), corrected.period(), less(play));
  }

  private static Trainee trainee(Claimed claim) {
    return MoneyPapers.TRAINEES.stream()
        .filter(each -> each.key().equals(claim.agreement()))
        .findFirst()
        .orElseThrow();
  }

  private static String claimOfTooMuch(Play play) {
    Trainee trainee = play.any(MoneyPapers.TRAINEES);
    return claim(play, trainee, play.random.nextInt(MoneyPapers.PERIODS), Money.of("11.00"));
  }

  private static String claim(Play play, Trainee trainee, int period, Money more) {
    return send(play, claimed(play, trainee, period, more, play.papers.number()), null);
  }

  private static Claimed claimed(
      Play play, Trainee trainee, int period, Money more, String number) {
    int days =
        MoneyPapers.FEWEST_DAYS
            + play.random.nextInt(MoneyPapers.MOST_DAYS - MoneyPapers.FEWEST_DAYS + 1);
    int skip = play.random.nextInt(MoneyPapers.MOST_DAYS - days + 1);
    int hours = days * MoneyPapers.DAY_HOURS;
    return new Claimed(
        trainee.key(), number, period, skip, hours, trainee.agreed().worth(hours).plus(more));
  }

  private static String send(Play play, Claimed claim, @Nullable Submission answered) {
    String naming = answered == null ? "" : MoneyPapers.answering(answered.contents);
    Arrival arrival = play.papers.invoice(trainee(claim), claim, naming);
    Submission submission =
        new Submission(arrival.submission(), arrival.memberSetHash(), claim, answered);
    return play.send(new Sent(arrival, submission, () -> play.model.claimed(submission)))
        + " of "
        + claim;
  }

  /** What was sent back, or is held, is sent as it should be. */
  private static String answer(Play play) {
    Submission open =
        play.model.submissions().stream()
            .filter(Submission::isOpen)
            .filter(each -> play.model.submissions().stream().noneMatch(o -> o.isAnswerTo(each)))
            .findFirst()
            .orElse(null);
    if (open == null) {
      return "nothing to answer";
    }
    Claimed before = open.claim;
    Claimed answer =
        new Claimed(
            before.agreement(),
            before.number(),
            before.period(),
            before.skip(),
            before.hours(),
            trainee(before).agreed().worth(before.hours()).plus(less(play)));
    // It came again since, and the answer would be of the same content in other bytes.
    boolean isThere =
        play.model.submissions().stream()
            .anyMatch(each -> each != open && each.contents.equals(open.contents));
    return isThere && answer.equals(before) ? "nothing to answer" : send(play, answer, open);
  }

  /** The same once more under another name: it counts where the first was sent back. */
  private static String again(Play play) {
    if (play.sent.isEmpty()) {
      return "nothing to send again";
    }
    Sent earlier = play.any(play.sent);
    if (play.goesBack.contains(earlier.arrival().submission())) {
      return "nothing to send again";
    }
    Arrival again = play.papers.again(earlier.arrival());
    Submission first = earlier.invoice();
    // Its answer may be of the same content in other bytes.
    if (first != null && play.model.submissions().stream().anyMatch(o -> o.isAnswerTo(first))) {
      return "nothing to send again";
    }
    if (first == null) {
      return "again " + play.send(new Sent(again, null, earlier.means()));
    }
    Submission second =
        new Submission(again.submission(), again.memberSetHash(), first.claim, null);
    return earlier.arrival().submission()
        + " as "
        + play.send(new Sent(again, second, () -> play.model.claimed(second)));
  }

  // Runs.

  private static String night(Play play) {
    play.world.night();
    play.model.night();
    return "night";
  }

  /** The connection goes at a commit that is done while nobody knows. */
  private static String nightThatIsCut(Play play) throws IOException {
    int at = cut(play, OF_A_NIGHT, play.world::night);
    play.model.night();
    return "night, cut at commit " + at;
  }

  private static String payments(Play play) {
    play.world.payments();
    return paid(play, "payments");
  }

  private static String paymentsThatAreCut(Play play) throws IOException {
    int at = cut(play, OF_PAYMENTS, play.world::payments);
    return paid(play, "payments, cut at commit " + at);
  }

  /** Of a file's name the model says nothing; that there is one more, it does. */
  private static String paid(Play play, String what) {
    play.paid.run();
    List<String> files =
        play.world.shelves().paymentFiles().files().stream()
            .map(FiledPaymentFile::name)
            .filter(name -> !play.paid.states().containsKey(name))
            .toList();
    boolean pays = !play.paid.toPay().isEmpty();
    boolean takesBack = !play.paid.toTakeBack().isEmpty();
    assertThat(files).as("new files").hasSize((pays ? 1 : 0) + (takesBack ? 1 : 0));
    if (pays) {
      play.paid.proposed(files.get(0));
    }
    if (takesBack) {
      play.paid.proposedBack(files.get(files.size() - 1));
    }
    return what + " " + files;
  }

  /** Runs it over a connection that is cut, and then the rest of it, or all of it once more. */
  private static int cut(Play play, int commits, Runnable work) throws IOException {
    int at = 1 + play.random.nextInt(commits);
    long before = play.world.done();
    if (play.random.nextInt(ONE_IS_CUT_ON_THE_WIRE_IN) > 0) {
      play.world.loseCommit(at);
      goOn(play, before, work);
      return at;
    }
    try (CutConnections cut = new CutConnections(play.world.port(), "COMMIT", at, () -> {})) {
      play.world.connect(cut.port());
      goOn(play, before, work);
    }
    return at;
  }

  private static void goOn(Play play, long before, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException lost) {
      play.world.connectAgain();
      if (play.world.done() == before) {
        work.run();
      }
    } finally {
      play.world.connectAgain();
    }
  }

  private static String nightThatIsKilled(Play play) throws IOException {
    play.world.read();
    int at = killed(play, JobRunner.NIGHTLY, OF_WHAT_IS_READ, play.world::nightOfWhatIsRead);
    play.world.forget();
    play.model.night();
    return "night, killed at commit " + at;
  }

  private static String paymentsThatAreKilled(Play play) throws IOException {
    int at = killed(play, JobRunner.PAYMENT_FILE, OF_PAYMENTS, play.world::payments);
    return paid(play, "payments, killed at commit " + at);
  }

  /** Another program runs it, and is killed; then this one runs the rest, or all of it. */
  private static int killed(Play play, String job, int commits, Runnable work) throws IOException {
    int at = 1 + play.random.nextInt(commits);
    long before = play.world.done();
    CompletableFuture<Process> child = new CompletableFuture<>();
    try (CutConnections cut =
        new CutConnections(
            play.world.port(),
            "COMMIT",
            at,
            () -> child.join().destroyForcibly().onExit().join())) {
      child.complete(MoneyChild.start(play.world, cut.port(), job));
      child.join().onExit().join();
    }
    System.out.printf(
        "%s killed at commit %d: exit %d, %d of 1 done%n",
        job, at, child.join().exitValue(), play.world.done() - before);
    assertThat(child.join().exitValue()).as("how it ended").isEqualTo(KILLED);
    play.killed++;
    play.world.minutesPass();
    if (play.world.done() == before) {
      work.run();
    }
    return at;
  }

  // People.

  private static Ruling by(String person) {
    return Ruling.of(person, "A slip.");
  }

  /** What the program must refuse changes nothing, which the comparison after it shows. */
  private static void refused(String what, ThrowingCallable work) {
    assertThatThrownBy(work)
        .as(what)
        .isInstanceOfAny(
            RefusedByDatabase.class,
            RunRefused.class,
            NotPossible.class,
            NotAllowed.class,
            NotFound.class);
  }

  /** It is done where it may be, and refused where it may not. */
  private static String done(String what, boolean may, Runnable work, Runnable means) {
    if (!may) {
      refused(what, work::run);
      return "REFUSED: " + what;
    }
    work.run();
    means.run();
    return what;
  }

  /** Whoever has asked for what it takes back is refused; who has approved it says nothing new. */
  private static String approval(Play play) {
    File file = play.any(play.paid.files(), each -> each.is("PROOFED"));
    if (file == null) {
      return "nothing to approve";
    }
    String person = play.person();
    String what = person + " approves " + file;
    Runnable work = () -> play.world.approve(file.name, person);
    if (person.equals(file.approver) && !file.is("VOIDED")) {
      work.run();
      return what + " again";
    }
    return done(
        what, play.paid.mayApprove(file, person), work, () -> play.paid.approved(file, person));
  }

  /** Whoever approved it is refused, and who releases it again says nothing new. */
  private static String release(Play play) {
    File file = play.any(play.paid.files(), each -> each.is("APPROVED"));
    return file == null ? "nothing to release" : release(play, file, play.person(), Runnable::run);
  }

  private interface Way {
    void go(Runnable work) throws IOException;
  }

  private static String release(Play play, File file, String person, Way way) {
    String what = person + " releases " + file;
    Runnable work =
        () -> {
          try {
            way.go(() -> play.world.release(file.name, person));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        };
    if (person.equals(file.releaser) && !file.is("VOIDED")) {
      work.run();
      return what + " again";
    }
    return done(
        what, play.paid.mayRelease(file, person), work, () -> play.paid.released(file, person));
  }

  private static String releaseThatIsCut(Play play) {
    File file = play.any(play.paid.files(), each -> each.is("APPROVED"));
    if (file == null) {
      return "nothing to release";
    }
    return "cut: " + release(play, file, play.person(), work -> cut(play, OF_A_RELEASE, work));
  }

  private static String withdrawal(Play play) {
    File file = play.any(play.paid.files(), File::mayBeWithdrawn);
    if (file == null) {
      return "nothing to withdraw";
    }
    String person = play.person();
    boolean isVoid = file.is("VOIDED");
    return done(
        person + " withdraws " + file,
        isVoid || file.mayBeWithdrawn(),
        () -> play.world.voids().of(file.name, by(person)),
        () -> {
          if (!isVoid) {
            play.paid.withdrawn(file);
          }
        });
  }

  private static String withdrawalOfAPayment(Play play) {
    Payment payment = play.any(play.paid.payments(), each -> each.is("IN_FILE"));
    if (payment == null) {
      return "nothing to withdraw";
    }
    File file = play.paid.fileOf(payment);
    String person = play.person();
    boolean isVoid = file.is("VOIDED");
    return done(
        person + " withdraws " + payment + " of " + file,
        isVoid || file.mayBeWithdrawn(),
        () -> play.world.voids().of(payment.id, by(person)),
        () -> {
          if (!isVoid) {
            play.paid.withdrawn(file);
          }
          play.paid.heldByVoid(payment, person);
        });
  }

  private static String handOver(Play play) {
    File file = play.any(play.paid.files(), File::mayBeHandedOver);
    if (file == null) {
      return "nothing to hand over";
    }
    String person = play.person();
    return done(
        person + " hands over " + file,
        file.mayBeHandedOver(),
        () ->
            play.world
                .handOvers()
                .taken(
                    file.name,
                    new BoardFile.Person(person, person, List.of("releaser")),
                    "By hand."),
        () -> file.state = "HANDED_OVER");
  }

  /** Where the bank has other figures, nothing is acknowledged. */
  private static String acknowledgement(Play play) {
    File file = play.any(play.paid.files(), File::isOut);
    if (file == null) {
      return "nothing to acknowledge";
    }
    byte[] bytes =
        play.world.shelves().paymentFiles().bytes(play.world.file(file.name).id()).bytes();
    ConfirmedTotals right = ConfirmedTotals.of(bytes);
    boolean isRight = play.random.nextInt(3) > 0;
    ConfirmedTotals said =
        isRight
            ? right
            : new ConfirmedTotals(
                right.entries(),
                right.credits().plus(Money.of("0.01")),
                right.debits(),
                right.hash());
    String person = play.person();
    return done(
        person + " acknowledges " + file + (isRight ? "" : " with another sum"),
        file.isOut(),
        () ->
            assertThat(play.world.settling().acknowledge(file.name, said, person))
                .hasSize(isRight ? 0 : 1),
        () -> file.state = isRight ? "ACKNOWLEDGED" : file.state);
  }

  private static String settlement(Play play) {
    File file = play.any(play.paid.files(), play.paid::maySettle);
    if (file == null) {
      return "nothing to settle";
    }
    if (file.isOut() && !play.paid.maySettle(file) && play.random.nextInt(3) > 0) {
      return daysPass(play);
    }
    LocalDate on = play.paid.today();
    String person = play.person();
    return done(
        file + " settles",
        play.paid.maySettle(file),
        () -> play.world.settling().settle(file.name, on, person),
        () -> play.paid.settled(file));
  }

  private static String paymentThatComesBack(Play play) {
    Payment payment = play.any(play.paid.payments(), play.paid::mayReturn);
    if (payment == null) {
      return "nothing to come back";
    }
    String code = play.any(List.of("R03", "R23", "R23", "R17"));
    String person = play.person();
    LocalDate on = play.paid.today();
    boolean isKnown = play.paid.isReturned(payment, code);
    return done(
        payment + " " + payment.state + " comes back with " + code,
        isKnown || play.paid.mayReturn(payment),
        () -> play.world.returns().back(new Returns.Said(payment.id, code, on, null), person),
        () -> {
          if (!isKnown) {
            play.paid.returned(payment, code, person);
          }
        });
  }

  private static String askedBack(Play play) {
    Payment payment = play.any(play.paid.payments(), play.paid::mayAskBack);
    if (payment == null) {
      return "nothing to take back";
    }
    String person = play.person();
    return done(
        person + " asks to take back " + payment + " " + payment.state,
        play.paid.mayAskBack(payment),
        () -> play.world.takeBack().ask(payment.id, ReversalCause.DUPLICATE, by(person)),
        () -> play.paid.askedBack(payment, person));
  }

  private static String reversalThatComesBack(Play play) {
    Payment payment = play.any(play.paid.payments(), play.paid::mayReversalReturn);
    if (payment == null) {
      return "nothing to come back";
    }
    String code = play.any(List.of("R02", "R23", "R17"));
    String person = play.person();
    Returns.Said said = new Returns.Said(payment.id, code, play.paid.today(), null);
    boolean isKnown = play.paid.isReversalReturned(payment, code);
    return done(
        "the reversal of " + payment + " " + payment.state + " comes back with " + code,
        isKnown || play.paid.mayReversalReturn(payment),
        () -> play.world.reversalEnds().cameBack(said, person),
        () -> {
          if (!isKnown) {
            play.paid.reversalReturned(payment, code, person);
          }
        });
  }

  private static String kept(Play play) {
    Payment payment = play.any(play.paid.payments(), play.paid::mayKeep);
    if (payment == null) {
      return "nothing to keep";
    }
    String person = play.person();
    return done(
        person + " keeps " + payment + " " + payment.state,
        play.paid.mayKeep(payment),
        () -> play.world.reversalEnds().keep(payment.id, by(person)),
        () -> play.paid.kept(payment));
  }

  private static String repaid(Play play) {
    Payment payment = play.any(play.paid.payments(), play.paid::mayRepay);
    if (payment == null) {
      return "nothing to be repaid";
    }
    String person = play.person();
    LocalDate on = play.paid.today();
    return done(
        payment + " " + payment.state + " is repaid",
        play.paid.mayRepay(payment),
        () -> play.world.reversalEnds().repaid(payment.id, on, by(person)),
        () -> play.paid.repaid(payment));
  }

  private static String hold(Play play) {
    String person = play.person();
    LocalDate until =
        play.random.nextBoolean() ? null : play.paid.today().plusDays(play.random.nextInt(4));
    HoldScope scope = play.any(List.of(HoldScope.values()));
    MoneyPayments.Hold hold = hold(play, scope, person, until);
    if (hold == null) {
      return "nothing to hold";
    }
    boolean fraud = play.random.nextInt(4) == 0;
    boolean mayBe = !fraud || until == null;
    String what = scope.name().equals("AGREEMENT") ? "MA-0412-003" : hold.key();
    Trainee trainee =
        MoneyPapers.TRAINEES.stream()
            .filter(each -> each.key().equals(hold.key()))
            .findFirst()
            .orElse(null);
    Holds.Asked asked =
        new Holds.Asked(
            scope,
            what,
            trainee == null ? null : trainee.name(),
            null,
            fraud ? HoldReason.FRAUD_REVIEW : null,
            until);
    return done(
        person
            + " holds "
            + scope
            + " "
            + hold.key()
            + " until "
            + until
            + (fraud ? ", fraud" : ""),
        mayBe,
        () -> play.world.holding().place(asked, by(person)),
        () ->
            play.paid.place(
                new MoneyPayments.Hold(
                    scope.name(),
                    hold.key(),
                    fraud ? "FRAUD_REVIEW" : hold.reason(),
                    person,
                    until)));
  }

  private static MoneyPayments.@Nullable Hold hold(
      Play play, HoldScope scope, String person, @Nullable LocalDate until) {
    List<String> keys =
        switch (scope) {
          case SUBMISSION -> play.model.approvals().stream().map(each -> each.of.name).toList();
          case PAYMENT -> play.paid.payments().stream().map(each -> each.id).toList();
          case AGREEMENT ->
              MoneyPapers.TRAINEES.stream().map(Trainee::key).filter(play.model::isAgreed).toList();
          case EMPLOYER -> play.model.approvals().isEmpty() ? List.of() : List.of("0412-003");
          case FUND -> play.model.approvals().isEmpty() ? List.of() : List.of("A");
        };
    return keys.isEmpty()
        ? null
        : new MoneyPayments.Hold(
            scope.name(), play.any(keys), scope.reason().name(), person, until);
  }

  private static String lift(Play play) {
    List<MoneyPayments.Hold> holds = play.paid.holds();
    if (holds.isEmpty()) {
      return "nothing to lift";
    }
    int number = play.random.nextInt(holds.size());
    MoneyPayments.Hold hold = holds.get(number);
    Hold filed = play.world.holds().get(number);
    String person = play.person();
    String what =
        done(
            person + " lifts " + hold,
            !hold.endsByAnother() || !person.equals(hold.person()),
            () -> play.world.holding().lift(filed.id(), by(person)),
            () -> play.paid.lifted(number));
    if (!play.paid.holds().contains(hold)) {
      refused("a hold is lifted twice", () -> play.world.holding().lift(filed.id(), by(person)));
    }
    return what;
  }

  private static String clearance(Play play) {
    Submission of = play.any(play.model.submissions(), each -> each.is("HELD"));
    if (of == null) {
      return "nothing to clear";
    }
    String code =
        of.holds.isEmpty() || play.random.nextInt(5) == 0
            ? play.any(List.of(MoneyModel.OVERLAP, MoneyModel.EARLIER))
            : play.any(List.copyOf(of.holds));
    return done(
        "clears " + code + " of " + of,
        play.model.isHeldFor(of, code),
        () -> play.world.review().clear(of.name, code, play.person(), "Called them.", null),
        () -> play.model.cleared(of, code));
  }

  private static String sentBack(Play play) {
    Submission of = play.any(play.model.submissions(), each -> each.is("HELD"));
    if (of == null || play.random.nextBoolean()) {
      return "nothing to send back";
    }
    return done(
        "sends back " + of,
        of.is("HELD"),
        () -> play.world.review().sendBack(of.name, play.person(), "Wrong.", null),
        () -> play.model.sentBack(of));
  }

  private static String voidAsked(Play play) {
    Approval approval = play.any(play.model.approvals(), play.model::mayBeVoided);
    if (approval == null) {
      return "nothing to void";
    }
    String person = play.person();
    return done(
        person + " asks to void " + approval.of,
        play.model.mayBeVoided(approval),
        () -> play.world.withdrawals().ask(approval.of.name, by(person)),
        () -> play.model.voidAsked(approval, person));
  }

  /** Nothing that nobody has asked for, and not by the one who has. */
  private static String voidConfirmed(Play play) {
    Approval approval =
        play.any(
            play.model.approvals(),
            each -> each.voidAskedBy != null && play.model.mayBeVoided(each));
    if (approval == null) {
      return "nothing to confirm";
    }
    String person = play.person();
    return done(
        person + " confirms the void of " + approval.of,
        play.model.mayBeVoided(approval)
            && approval.voidAskedBy != null
            && !approval.voidAskedBy.equals(person),
        () -> play.world.withdrawals().confirm(approval.of.name, by(person)),
        () -> play.model.voided(approval));
  }

  private static String daysPass(Play play) {
    int days = 1 + play.random.nextInt(2);
    play.world.daysPass(days);
    play.paid.daysPass(days);
    return "it is " + play.world.today();
  }
}
