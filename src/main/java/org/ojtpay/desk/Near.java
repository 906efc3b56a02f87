package org.ojtpay.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.job.Nearest;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.store.HistoryShelf.Numbered;
import org.ojtpay.store.Shelves;

/** What there is that is near to what somebody asked for in vain. */
record Near(Shelves shelves) {

  private static final int MOST = 5;

  /** A part of a number that short is in too many of them. */
  private static final int LEAST = 3;

  NotFound to(String name) {
    List<AgreementOnFile> agreements = shelves.onFile().agreements();
    List<Numbered> invoices = shelves.history().invoices();
    Set<String> near = new LinkedHashSet<>();
    Set<String> numbers = near(name, agreements.stream().map(AgreementOnFile::number).toList());
    agreements.stream()
        .filter(each -> numbers.contains(each.number()) || isNamed(each.participant(), name))
        .map(each -> "agreement " + each.number() + " of " + each.participant())
        .forEach(near::add);
    Set<String> bills = near(name, invoices.stream().map(Numbered::invoiceNumber).toList());
    invoices.stream()
        .filter(
            each ->
                bills.contains(each.invoiceNumber())
                    || isNamed(Objects.requireNonNullElse(each.participant(), ""), name))
        .map(
            each ->
                "invoice "
                    + each.invoiceNumber()
                    + " of "
                    + Objects.requireNonNullElse(each.participant(), "somebody unknown"))
        .forEach(near::add);
    return new NotFound(
        "No agreement, invoice or payment \""
            + name
            + "\" is on file. "
            + (near.isEmpty()
                ? "Give the number as it is printed, or the name of a submission as the night's"
                    + " report has it."
                : "Near it: "
                    + near.stream().limit(MOST).collect(Collectors.joining("; "))
                    + (near.size() > MOST ? "; and others." : ".")));
  }

  /** Those that hold it, or that it holds, whatever their hyphens; and the one most like it. */
  private static Set<String> near(String name, Collection<String> all) {
    String wanted = Keys.number(name);
    Stream<String> parts =
        all.stream()
            .filter(
                each ->
                    wanted.length() >= LEAST
                        && (Keys.number(each).contains(wanted)
                            || (each.length() >= LEAST && wanted.contains(Keys.number(each)))));
    return Stream.concat(Nearest.of(name, all).stream(), parts)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Every word that was asked for is a word of the name. */
  private static boolean isNamed(String person, String asked) {
    List<String> words = List.of(Keys.name(person).split(" ", -1));
    String wanted = Keys.name(asked);
    return !wanted.isEmpty() && words.containsAll(List.of(wanted.split(" ", -1)));
  }
}
