package org.ojtpay.floorplan.units;

/** Keeps every rule. */
public record Brick(long grams) {}
