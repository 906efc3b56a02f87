package org.ojtpay.reconcile;

import org.ojtpay.units.Money;

/**
 * How the obligation of an agreement rolls through the fiscal year, in one fund. Opening, obligated
 * and amended, less liquidated and de-obligated, is open, and that is what the ledger has as
 * encumbered.
 *
 * @param opening open of earlier years
 * @param obligated promised when it was approved or taken over in the year
 * @param amended added by amendments; negative where they took away
 * @param liquidated approved for work in the year, corrections included
 * @param deobligated released when it was voided or closed
 * @param open what is left at the cut-off, and opens the next year
 */
public record RolledAgreement(
    AgreementName agreement,
    String fund,
    Money opening,
    Money obligated,
    Money amended,
    Money liquidated,
    Money deobligated,
    Money open) {}
