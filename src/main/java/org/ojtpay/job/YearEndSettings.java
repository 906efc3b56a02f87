package org.ojtpay.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.LedgerProfile;

/**
 * What a run at the end of a fiscal year is told.
 *
 * @param fiscalYear named by the year in which it ends; zero where nobody has named one
 * @param ledger Finance's export; absent where it was not supplied
 * @param profile which of its columns holds what
 * @param ranBy the user who starts it; empty where a program does
 */
public record YearEndSettings(
    int fiscalYear, @Nullable Path ledger, LedgerProfile profile, String ranBy) {}
