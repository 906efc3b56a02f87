package org.ojtpay.notice;

/**
 * What one event in an agreement's life is for a system around this program: CalJOBS, the tracking
 * of training funds, mail, accounting. It is put once, and a run that goes on writes the same.
 */
public sealed interface SystemRow permits CaseNote, ActivityRow, TrackingRow, Approval {

  /** What rows there are: at most one of each for an event. */
  enum Kind {
    CASE_NOTE(CaseNote.class),
    ACTIVITY(ActivityRow.class),
    TRACKING(TrackingRow.class),
    APPROVAL(Approval.class);

    private final Class<? extends SystemRow> type;

    Kind(Class<? extends SystemRow> type) {
      this.type = type;
    }

    public Class<? extends SystemRow> type() {
      return type;
    }
  }

  Kind kind();
}
