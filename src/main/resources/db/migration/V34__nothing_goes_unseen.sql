-- What the tables took from whoever may write them, and should not; and what no invariant saw.

-- Bytes ---------------------------------------------------------------------------------------------

-- The program puts no payment file in clear. Who has its role and not its keys could: then the next
-- run would send it. Those of before stay as they are until they are sealed.
CREATE FUNCTION new_bytes_are_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'payment_file_bytes: a payment file is put sealed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER new_bytes_are_sealed BEFORE INSERT ON payment_file_bytes
  FOR EACH ROW WHEN (NEW.sealed IS NULL) EXECUTE FUNCTION new_bytes_are_sealed();

-- People --------------------------------------------------------------------------------------------

-- The program itself is nobody's second pair of eyes. What stands from before is not asked.
ALTER TABLE bank_event ADD CONSTRAINT people_answer_for_accounts
  CHECK (event NOT IN ('CALLED_BACK', 'APPROVED') OR lower(btrim(person)) NOT IN ('ojtpay', ''))
  NOT VALID;
ALTER TABLE verdict_void ADD CONSTRAINT people_withdraw_approvals
  CHECK (confirmed_by IS NULL OR (lower(btrim(confirmed_by)) NOT IN ('ojtpay', '')
    AND lower(btrim(voided_by)) NOT IN ('ojtpay', ''))) NOT VALID;

-- What must always be true --------------------------------------------------------------------------

-- A payment without a file counts as live: its invoice would never be paid. A file without its bytes
-- or its beginning is in no list.
CREATE VIEW invariant_filed AS
  SELECT p.id AS payment, NULL AS file FROM payment p
  WHERE NOT EXISTS (SELECT FROM payment_file_entry e WHERE e.payment_id = p.id)
  UNION ALL
  SELECT NULL, f.name FROM payment_file f
  WHERE NOT EXISTS (SELECT FROM payment_file_bytes b WHERE b.file_id = f.id)
    OR NOT EXISTS (SELECT FROM payment_file_event e WHERE e.file_id = f.id AND e.event = 'PROPOSED');
COMMENT ON VIEW invariant_filed IS
  'every payment stands in a payment file, and every file has its bytes and its beginning';
