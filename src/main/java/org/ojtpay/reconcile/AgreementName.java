package org.ojtpay.reconcile;

/**
 * An agreement as tables name it.
 *
 * @param key tells it from every other
 * @param number as submitted
 * @param employerId its vendor number
 * @param participant as submitted
 */
public record AgreementName(
    String key, String number, String employer, String employerId, String participant) {}
