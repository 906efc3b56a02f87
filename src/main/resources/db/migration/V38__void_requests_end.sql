-- What one person has asked to void stands until another confirms it. Until then it can be
-- cancelled: nobody confirms it any more, what waits for it goes on, and it may be asked again.

CREATE TABLE void_request_cancelled (
  request_id bigint PRIMARY KEY REFERENCES void_request,
  cancelled_by text NOT NULL CHECK (cancelled_by <> ''),
  cancelled_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content
);
CREATE INDEX ON void_request_cancelled (evidence_sha256);
SELECT keep('void_request_cancelled');

CREATE VIEW open_void_request AS SELECT r.* FROM void_request r
  WHERE NOT EXISTS (SELECT FROM void_request_cancelled c WHERE c.request_id = r.id);
GRANT SELECT ON open_void_request TO "${appRole}";

-- Read as it was before a run, when that is played again.
CREATE VIEW before_run.open_void_request AS SELECT r.* FROM before_run.void_request r
  WHERE NOT EXISTS (SELECT FROM public.void_request_cancelled c WHERE c.request_id = r.id
    AND c.cancelled_at < current_setting('ojtpay.began')::timestamptz);
GRANT SELECT ON before_run.open_void_request TO "${appRole}";

-- Who confirms and who cancels wait for each other, on the lock of those who void and pay.
CREATE FUNCTION void_as_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF NEW.replaced_by IS NULL AND NOT EXISTS (
      SELECT FROM open_void_request r WHERE r.verdict_id = NEW.verdict_id
        AND lower(btrim(r.asked_by)) = lower(btrim(NEW.voided_by))) THEN
    RAISE EXCEPTION 'no request of that name to void verdict % is open', NEW.verdict_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER void_as_asked BEFORE INSERT ON verdict_void
  FOR EACH ROW EXECUTE FUNCTION void_as_asked();

CREATE FUNCTION cancelled_while_it_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7265002);
  IF EXISTS (SELECT FROM verdict_void o JOIN void_request r ON r.verdict_id = o.verdict_id
             WHERE r.id = NEW.request_id) THEN
    RAISE EXCEPTION 'the approval that request % is about does not stand any more', NEW.request_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cancelled_while_it_is_open BEFORE INSERT ON void_request_cancelled
  FOR EACH ROW EXECUTE FUNCTION cancelled_while_it_is_open();

CREATE VIEW invariant_void_request AS
  SELECT o.verdict_id, o.voided_by FROM verdict_void o
  WHERE o.replaced_by IS NULL AND NOT EXISTS (
    SELECT FROM open_void_request r WHERE r.verdict_id = o.verdict_id
      AND lower(btrim(r.asked_by)) = lower(btrim(o.voided_by)));
COMMENT ON VIEW invariant_void_request IS
  'an approval is withdrawn by a request that nobody has cancelled';
