package org.ojtpay.floorplan.store;

import org.ojtpay.floorplan.units.Brick;

/** The cellar stands on the units: that way is allowed. */
public record Shelf(Brick brick) {}
