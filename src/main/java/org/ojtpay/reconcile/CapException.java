package org.ojtpay.reconcile;

import org.ojtpay.units.Money;

/**
 * Where a cap or a rate has cut an approved amount, or a person has let one pass.
 *
 * @param code the finding's, such as {@code CAP-AMOUNT}
 * @param found the finding's sentence
 * @param approved what the invoice came to
 */
public record CapException(
    AgreementName agreement,
    String submission,
    String invoice,
    String code,
    String found,
    Money approved) {}
