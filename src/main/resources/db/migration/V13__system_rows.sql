-- What an event in an agreement's life is for the systems around: a case note, an activity row, a
-- status for the tracking of training funds, an approval that goes to the AJCC and to Finance. Each
-- is put once, by the night that put the event. Events from before this table have none.
CREATE TABLE system_row (
  event_id bigint NOT NULL REFERENCES agreement_event,
  kind text NOT NULL CHECK (kind IN ('CASE_NOTE', 'ACTIVITY', 'TRACKING', 'APPROVAL')),
  run_id text NOT NULL REFERENCES run,
  body json NOT NULL,
  PRIMARY KEY (event_id, kind)
);
CREATE INDEX ON system_row (run_id);
SELECT keep('system_row');
