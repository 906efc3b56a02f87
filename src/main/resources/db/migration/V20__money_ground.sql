-- Ground for what happens to money when it does not go straight: approvals that are withdrawn,
-- versions of an employer's bank account, holds, payments that come back and are made again, files
-- that are withdrawn or handed over. Rules about them stand in the migrations after this one.

-- Accounts ----------------------------------------------------------------------------------------

ALTER TABLE posting
  DROP CONSTRAINT posting_account_check,
  ADD CONSTRAINT known_account CHECK (account IN
    ('OBLIGATION', 'ENCUMBERED', 'EXPENSE', 'PAYABLE', 'IN_TRANSIT', 'CASH', 'RECEIVABLE'));

-- Approvals that no longer stand --------------------------------------------------------------------

-- An approved invoice that does not count any more: another takes its place, or two people withdrew
-- it. The verdict stays as it was given.
CREATE TABLE verdict_void (
  verdict_id bigint PRIMARY KEY,
  disposition text NOT NULL DEFAULT 'APPROVED' CHECK (disposition = 'APPROVED'),
  run_id text REFERENCES run,
  voided_by text NOT NULL CHECK (voided_by <> ''),
  confirmed_by text CHECK (confirmed_by <> ''),
  voided_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content,
  replaced_by bigint UNIQUE REFERENCES verdict,
  FOREIGN KEY (verdict_id, disposition) REFERENCES verdict (id, disposition),
  CONSTRAINT void_has_a_successor_or_two_people
    CHECK (replaced_by IS NOT NULL OR confirmed_by IS NOT NULL),
  CONSTRAINT void_by_two_people CHECK (lower(btrim(confirmed_by)) <> lower(btrim(voided_by))),
  CONSTRAINT nothing_replaces_itself CHECK (replaced_by <> verdict_id)
);
CREATE INDEX ON verdict_void (run_id);
CREATE INDEX ON verdict_void (evidence_sha256);
SELECT keep('verdict_void');

CREATE VIEW approved_verdict AS
  SELECT v.* FROM verdict v WHERE v.disposition = 'APPROVED'
    AND NOT EXISTS (SELECT FROM verdict_void o WHERE o.verdict_id = v.id);
GRANT SELECT ON approved_verdict TO "${appRole}";

CREATE VIEW before_run.verdict_void AS SELECT * FROM public.verdict_void
  WHERE voided_at < current_setting('ojtpay.began')::timestamptz;
CREATE VIEW before_run.approved_verdict AS
  SELECT v.* FROM before_run.verdict v WHERE v.disposition = 'APPROVED'
    AND NOT EXISTS (SELECT FROM before_run.verdict_void o WHERE o.verdict_id = v.id);
GRANT SELECT ON before_run.verdict_void, before_run.approved_verdict TO "${appRole}";

-- A worked day is free again once the approval that paid it is void: its next row begins a new life.
ALTER TABLE paid_day
  ADD life int NOT NULL DEFAULT 1 CHECK (life > 0),
  DROP CONSTRAINT no_day_paid_twice,
  ADD CONSTRAINT no_day_paid_twice
    UNIQUE NULLS NOT DISTINCT (participant_key, work_date, clearance_id, life);
CREATE TABLE paid_day_void (
  paid_day_id bigint PRIMARY KEY REFERENCES paid_day,
  verdict_id bigint NOT NULL REFERENCES verdict_void
);
CREATE INDEX ON paid_day_void (verdict_id);
SELECT keep('paid_day_void');

-- Vendors and their bank accounts -------------------------------------------------------------------

-- An employer as Finance keeps it, a version each time that it changes; without its bank account.
CREATE TABLE vendor_version (
  employer_id text NOT NULL CHECK (employer_id <> ''),
  version int NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  origin text NOT NULL CHECK (origin IN ('FIRST_LOAD', 'FILE', 'IMPORT', 'PERSON')),
  run_id text REFERENCES run,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL CHECK (recorded_by <> ''),
  body json NOT NULL,
  PRIMARY KEY (employer_id, version)
);
CREATE INDEX ON vendor_version (run_id);
SELECT keep('vendor_version');

-- An account that an employer is paid to, a version each time that it changes. Its number stands in
-- bank_secret alone; here are its last digits and an index that tells equal numbers.
CREATE TABLE bank_version (
  employer_id text NOT NULL CHECK (employer_id <> ''),
  version int NOT NULL CHECK (version > 0),
  routing text NOT NULL CHECK (routing ~ '^[0-9]{9}$'),
  last4 text NOT NULL CHECK (char_length(last4) BETWEEN 1 AND 4),
  account_index text NOT NULL CHECK (account_index ~ '^[0-9a-f]{64}$'),
  account_type text NOT NULL CHECK (account_type IN ('CHECKING', 'SAVINGS')),
  -- The personal account of a sole proprietor.
  personal boolean NOT NULL DEFAULT false,
  origin text NOT NULL CHECK (origin IN ('FIRST_LOAD', 'FILE', 'IMPORT', 'PERSON')),
  run_id text REFERENCES run,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL CHECK (recorded_by <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content,
  PRIMARY KEY (employer_id, version)
);
CREATE INDEX ON bank_version (account_index);
CREATE INDEX ON bank_version (run_id);
CREATE INDEX ON bank_version (evidence_sha256);
SELECT keep('bank_version');

-- Mutable: the same number under another key, when keys are rotated, and nothing else.
CREATE TABLE bank_secret (
  employer_id text NOT NULL,
  version int NOT NULL,
  sealed text NOT NULL CHECK (sealed ~ '^v1\|'),
  PRIMARY KEY (employer_id, version),
  FOREIGN KEY (employer_id, version) REFERENCES bank_version
);
GRANT SELECT, INSERT, UPDATE ON bank_secret TO "${appRole}";

-- What people did about an account before anything may be paid to it.
CREATE TABLE bank_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  employer_id text NOT NULL,
  version int NOT NULL,
  event text NOT NULL
    CHECK (event IN ('PENDING', 'CALLED_BACK', 'APPROVED', 'REJECTED', 'TAKEN_OVER')),
  person text NOT NULL CHECK (person <> ''),
  happened_at timestamptz NOT NULL,
  on_day date NOT NULL,
  contact text,
  phone text,
  phone_source text,
  reason text NOT NULL CHECK (reason <> ''),
  evidence_sha256 text REFERENCES content,
  UNIQUE (employer_id, version, event),
  FOREIGN KEY (employer_id, version) REFERENCES bank_version,
  CONSTRAINT call_back_names_whom_and_where
    CHECK (event <> 'CALLED_BACK' OR (contact <> '' AND phone <> '' AND phone_source <> '')
           IS TRUE)
);
CREATE INDEX ON bank_event (evidence_sha256);
SELECT keep('bank_event');

CREATE VIEW bank_standing AS
  SELECT DISTINCT ON (b.employer_id, b.version) b.employer_id, b.version,
    coalesce(e.event, 'PENDING') AS state, coalesce(e.on_day, b.recorded_at::date) AS since
  FROM bank_version b LEFT JOIN bank_event e
    ON e.employer_id = b.employer_id AND e.version = b.version
  ORDER BY b.employer_id, b.version, array_position(
    ARRAY['REJECTED', 'APPROVED', 'TAKEN_OVER', 'CALLED_BACK', 'PENDING'], e.event);
GRANT SELECT ON bank_standing TO "${appRole}";

-- Payments ------------------------------------------------------------------------------------------

-- A payment that came back or was withdrawn may be made again: each is an attempt on its verdict.
-- What an employer owes may be set off: what is paid is what was approved less that.
ALTER TABLE payment DISABLE TRIGGER append_only;
ALTER TABLE payment
  ADD attempt int NOT NULL DEFAULT 1 CHECK (attempt > 0),
  ADD reissue_of text UNIQUE REFERENCES payment,
  ADD gross numeric(14, 2),
  ADD set_off numeric(14, 2) NOT NULL DEFAULT 0 CHECK (set_off >= 0),
  ADD bank_version int,
  DROP CONSTRAINT payment_verdict_id_key,
  DROP CONSTRAINT payment_verdict_id_disposition_amount_fkey;
UPDATE payment SET gross = amount;
ALTER TABLE payment
  ALTER gross SET NOT NULL,
  ADD CONSTRAINT one_payment_an_attempt UNIQUE (verdict_id, attempt),
  ADD CONSTRAINT payment_of_what_was_approved
    FOREIGN KEY (verdict_id, disposition, gross) REFERENCES verdict (id, disposition, reimbursement),
  ADD CONSTRAINT paid_and_set_off CHECK (gross = amount + set_off),
  ADD CONSTRAINT another_attempt_says_of_what CHECK ((attempt = 1) = (reissue_of IS NULL)),
  ADD CONSTRAINT paid_to_a_known_account
    FOREIGN KEY (employer_id, bank_version) REFERENCES bank_version (employer_id, version);
ALTER TABLE payment ENABLE TRIGGER append_only;
CREATE INDEX ON payment (verdict_id, disposition, gross);
CREATE INDEX ON payment (employer_id, bank_version);

-- What became of a payment after it was made.
CREATE TABLE payment_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payment_id text NOT NULL REFERENCES payment,
  event text NOT NULL CHECK (event IN ('VOIDED', 'SETTLED', 'RETURNED', 'REVERSED', 'RECOVERED')),
  on_day date NOT NULL,
  person text NOT NULL CHECK (person <> ''),
  happened_at timestamptz NOT NULL,
  -- The bank's, such as R03.
  code text,
  reason text NOT NULL CHECK (reason <> ''),
  run_id text REFERENCES run,
  evidence_sha256 text REFERENCES content,
  UNIQUE (payment_id, event)
);
CREATE INDEX ON payment_event (run_id);
CREATE INDEX ON payment_event (evidence_sha256);
SELECT keep('payment_event');

-- What is not paid for now. The key is that of the scope: a submission (receipt and part as id#part),
-- a payment, an agreement's key, an employer's number, a fund.
CREATE TABLE payment_hold (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope text NOT NULL CHECK (scope IN ('SUBMISSION', 'PAYMENT', 'AGREEMENT', 'EMPLOYER', 'FUND')),
  key text NOT NULL CHECK (key <> ''),
  reason_code text NOT NULL CHECK (reason_code ~ '^[A-Z]+(_[A-Z]+)*$'),
  reason text NOT NULL CHECK (reason <> ''),
  -- The last day of it; absent where only a person ends it.
  until_day date,
  placed_by text NOT NULL CHECK (placed_by <> ''),
  placed_at timestamptz NOT NULL
);
CREATE INDEX ON payment_hold (scope, key);
SELECT keep('payment_hold');
CREATE TABLE payment_hold_end (
  hold_id bigint PRIMARY KEY REFERENCES payment_hold,
  ended_by text NOT NULL CHECK (ended_by <> ''),
  ended_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> '')
);
SELECT keep('payment_hold_end');
CREATE VIEW live_hold AS
  SELECT h.* FROM payment_hold h
  WHERE NOT EXISTS (SELECT FROM payment_hold_end e WHERE e.hold_id = h.id);
GRANT SELECT ON live_hold TO "${appRole}";

-- Payment files -------------------------------------------------------------------------------------

-- A run makes at most one file of each purpose. Prenotes come to nothing, reversals to a debit.
ALTER TABLE payment_file
  DROP CONSTRAINT payment_file_run_id_key,
  DROP CONSTRAINT payment_file_total_check,
  ADD purpose text NOT NULL DEFAULT 'PAYMENTS'
    CHECK (purpose IN ('PAYMENTS', 'PRENOTES', 'REVERSALS')),
  ADD bank_profile text,
  ADD second_approval boolean NOT NULL DEFAULT false,
  ADD second_reason text,
  ADD debits numeric(14, 2) NOT NULL DEFAULT 0 CHECK (debits >= 0),
  ADD entry_hash bigint CHECK (entry_hash >= 0),
  ADD first_trace int CHECK (first_trace > 0),
  ADD traces int CHECK (traces > 0),
  ADD CONSTRAINT one_file_of_a_purpose UNIQUE (run_id, purpose),
  ADD CONSTRAINT total_of_its_purpose
    CHECK (CASE purpose WHEN 'PAYMENTS' THEN total > 0 ELSE total = 0 END),
  ADD CONSTRAINT second_approval_has_a_reason CHECK (second_approval = (second_reason IS NOT NULL));

-- A trace number is ours alone, but comes again when the numbers have gone round.
ALTER TABLE payment_file_entry
  DROP CONSTRAINT payment_file_entry_trace_key,
  ADD UNIQUE (file_id, trace);

-- The bytes lie sealed; those of earlier files stay as they are until they are sealed too.
ALTER TABLE payment_file_bytes
  ALTER bytes DROP NOT NULL,
  ADD sealed text CHECK (sealed ~ '^v1\|'),
  ADD CONSTRAINT plain_or_sealed CHECK ((bytes IS NULL) <> (sealed IS NULL)),
  ADD CONSTRAINT a_file_is_made_once UNIQUE (sha256);

ALTER TABLE payment_file_event
  DROP CONSTRAINT payment_file_event_event_check,
  ADD CONSTRAINT event_of_a_payment_file CHECK (event IN ('PROPOSED', 'PROOFED', 'APPROVED',
    'APPROVED_AGAIN', 'RELEASED', 'PUBLISHED', 'HANDED_OVER', 'ACKNOWLEDGED', 'VOIDED')),
  ADD detail json;

-- A prenote tests an account with nothing, before money goes there.
CREATE TABLE prenote (
  employer_id text NOT NULL,
  version int NOT NULL,
  file_id bigint NOT NULL REFERENCES payment_file,
  trace int NOT NULL CHECK (trace > 0),
  PRIMARY KEY (employer_id, version),
  FOREIGN KEY (employer_id, version) REFERENCES bank_version,
  UNIQUE (file_id, trace)
);
SELECT keep('prenote');

-- That a settled payment is to be taken back, and the entry that does it.
CREATE TABLE reversal (
  payment_id text PRIMARY KEY REFERENCES payment,
  cause text NOT NULL
    CHECK (cause IN ('DUPLICATE', 'WRONG_AMOUNT', 'WRONG_ACCOUNT', 'WRONG_DATE')),
  reason text NOT NULL CHECK (reason <> ''),
  asked_by text NOT NULL CHECK (asked_by <> ''),
  asked_at timestamptz NOT NULL,
  on_day date NOT NULL
);
SELECT keep('reversal');
CREATE TABLE reversal_entry (
  payment_id text PRIMARY KEY REFERENCES reversal,
  file_id bigint NOT NULL REFERENCES payment_file,
  trace int NOT NULL CHECK (trace > 0),
  UNIQUE (file_id, trace)
);
SELECT keep('reversal_entry');

-- Mutable: the last trace number given for a bank, changed in the transaction that gives the next.
CREATE TABLE trace_counter (
  odfi text PRIMARY KEY CHECK (odfi ~ '^[0-9]{8}$'),
  last int NOT NULL CHECK (last BETWEEN 0 AND 9999999)
);
GRANT SELECT, INSERT, UPDATE ON trace_counter TO "${appRole}";

-- Mutable: how far the hand-over of a published file has come.
CREATE TABLE delivery (
  file_id bigint PRIMARY KEY REFERENCES payment_file,
  channel text NOT NULL CHECK (channel IN ('FOLDER', 'SFTP', 'PERSON')),
  target text NOT NULL,
  state text NOT NULL CHECK (state IN ('READY', 'SENDING', 'HANDOVER_UNKNOWN', 'HANDED_OVER')),
  attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON delivery TO "${appRole}";
-- Put before anything is sent: an attempt without evidence may have arrived.
CREATE TABLE delivery_attempt (
  file_id bigint NOT NULL REFERENCES delivery,
  attempt int NOT NULL CHECK (attempt > 0),
  run_id text REFERENCES run,
  began_at timestamptz NOT NULL,
  PRIMARY KEY (file_id, attempt)
);
CREATE INDEX ON delivery_attempt (run_id);
SELECT keep('delivery_attempt');
CREATE TABLE delivery_evidence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_id bigint NOT NULL,
  attempt int NOT NULL,
  what text NOT NULL CHECK (what IN
    ('LISTED', 'REFUSED', 'UNKNOWN', 'TAKEN', 'NOT_THERE', 'CONFIRMED', 'ACKNOWLEDGED')),
  person text NOT NULL CHECK (person <> ''),
  happened_at timestamptz NOT NULL,
  detail json NOT NULL,
  FOREIGN KEY (file_id) REFERENCES delivery
);
CREATE INDEX ON delivery_evidence (file_id);
SELECT keep('delivery_evidence');

-- What the pack of a run allows, for the question whether a line went over it.
CREATE TABLE pinned_limit (
  policy_hash text NOT NULL CHECK (policy_hash ~ '^[0-9a-f]{64}$'),
  parameter text NOT NULL CHECK (parameter <> ''),
  valid_from date NOT NULL,
  value numeric(14, 4) NOT NULL,
  PRIMARY KEY (policy_hash, parameter, valid_from)
);
SELECT keep('pinned_limit');

-- How many entries lay in the inbox when a run took its snapshot.
CREATE TABLE run_snapshot (
  run_id text PRIMARY KEY REFERENCES run,
  entries int NOT NULL CHECK (entries >= 0)
);
SELECT keep('run_snapshot');

-- How things stand -----------------------------------------------------------------------------------

CREATE VIEW payment_standing AS
  SELECT p.id AS payment_id, coalesce(
    (SELECT v.event FROM payment_event v WHERE v.payment_id = p.id ORDER BY array_position(
       ARRAY['VOIDED', 'RECOVERED', 'REVERSED', 'RETURNED', 'SETTLED'], v.event) LIMIT 1),
    CASE WHEN EXISTS (SELECT FROM payment_file_entry e JOIN payment_file_event f
                      ON f.file_id = e.file_id AND f.event = 'RELEASED' WHERE e.payment_id = p.id)
    THEN 'IN_TRANSIT' ELSE 'IN_FILE' END) AS state
  FROM payment p;

-- Of an approved invoice at most one payment lives; the next may be made when it does not.
CREATE VIEW live_payment AS
  SELECT p.*, s.state FROM payment p JOIN payment_standing s ON s.payment_id = p.id
  WHERE s.state NOT IN ('VOIDED', 'RETURNED', 'RECOVERED');

CREATE VIEW payment_file_standing AS
  SELECT DISTINCT ON (file_id) file_id, event AS state FROM payment_file_event
  ORDER BY file_id, array_position(ARRAY['VOIDED', 'ACKNOWLEDGED', 'HANDED_OVER', 'PUBLISHED',
    'RELEASED', 'APPROVED_AGAIN', 'APPROVED', 'PROOFED', 'PROPOSED'], event);
GRANT SELECT ON payment_standing, live_payment, payment_file_standing TO "${appRole}";

-- What must always be true reads the approvals that stand -------------------------------------------

CREATE OR REPLACE VIEW invariant_used AS
  SELECT c.agreement_key, c.hours_used, c.amount_used FROM agreement_cap c LEFT JOIN (
    SELECT agreement_key, sum(hours) AS hours, sum(amount) AS amount FROM (
      SELECT agreement_key, eligible_hours AS hours, reimbursement AS amount FROM approved_verdict
      WHERE invoice IS NOT NULL
      UNION ALL
      SELECT agreement_key, (body->'opening'->>'hours')::numeric,
        (body->'opening'->>'amount')::numeric
      FROM imported_row WHERE kind = 'PAYMENTS') u GROUP BY agreement_key) v
  ON v.agreement_key = c.agreement_key
  WHERE c.hours_used <> coalesce(v.hours, 0) OR c.amount_used <> coalesce(v.amount, 0);

CREATE OR REPLACE VIEW invariant_payment AS
  SELECT p.id FROM payment p JOIN verdict v ON v.id = p.verdict_id WHERE v.disposition <>
  'APPROVED' OR v.reimbursement <> p.gross;
COMMENT ON VIEW invariant_payment IS
  'a payment is an approved invoice of exactly its amount, less what is set off';
