package org.ojtpay.floorplan.attic;

/** Lies in a room that no plan shows. */
public record Trunk(String label) {}
