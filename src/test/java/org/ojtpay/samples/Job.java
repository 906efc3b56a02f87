package org.ojtpay.samples;

import java.util.List;

/** What the participant is trained for. */
record Job(String title, String soc, int svp, List<Skill> skills) {}
