package org.ojtpay.reconcile;

/**
 * One line of the checklist that is signed before a year is closed.
 *
 * @param what should be true
 * @param met whether it is
 * @param found what the run saw, in words
 */
public record SignOff(String what, Owner owner, boolean met, String found) {}
